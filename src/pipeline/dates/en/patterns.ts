import { compile } from '../grammar';

/** Parts of the patterns below, in lower case. */
const PARTS = {
  unit: 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen',
  n: '\\d[\\d,]*(?:\\.\\d+)?|{unit}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]{unit})?|a hundred|half an?|a few|a couple of|an?|several|many|few',
  th: '\\d{1,4}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie|fortie|fiftie|hundred)th',
  month:
    'january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?',
  // A month that is no other word: may and march are verbs too.
  'sure-month': '(?!may\\b|mar(?:ch)?\\b){month}',
  d: '(?:the )?(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?',
  y: '1\\d{3}|20\\d{2}|21\\d{2}',
  era: 'b\\.?c\\.?(?:e\\.?)?|a\\.?d\\.?|c\\.?e\\.?',
  year: '{y}|\\d{1,4} (?:{era})|a\\.?d\\.? \\d{1,4}',
  to: ' (?:to|until|till|through) | ?[–—-] ?',
  list: '{to}|, | and ',
  point: '(?:{d} (?:of )?{month}|{month} {d}|{month}|{d})(?:,? {year})?|{year}',
  on: '(?:(?:on|in|of|by|from|since|until|till|before|after|between|as of|up to|around|about|early|late|mid|early in|late in|(?:(?:at|by|since|until|before|after) )?the (?:end|beginning|start|middle) of)[ -])?',
  weekday: '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
  'day-part': 'morning|afternoon|evening|night',
  season: 'spring|summer|autumn|fall|winter',
  these: 'this|last|next|that|the same|the following|the previous|the past|the current|the coming',
  length:
    'years?|months?|weeks?|weekends?|fortnights?|days?|nights?|hours?|minutes?|seconds|decades?|centur(?:y|ies)',
  about: '(?:(?:more than|less than|nearly|almost|about|some|over|at least|at most|up to) )?',
};

/**
 * What counts as a temporal expression in an English news report: a table of named patterns, generous on purpose. It leaves out what
 * the table for Chinese leaves out: words that say how an action runs (already, still), and ordinals of occasions (the first visit).
 */
const PATTERNS = {
  // The calendar: dates and ranges, whose month and year may stand once.
  date: '(?:{on}the {day-part} of |{on})(?:{weekday},? )?(?:(?:{d}{list})*{d} (?:of )?{month}|{month} {d}(?:{list}{d})*)(?:{to}(?:{d} (?:of )?{month}|{month} {d}))?(?:,? (?:{year}|(?:this|last|next) year))?(?:(?:,| in the) {day-part})?',
  between: 'between {point} and {point}',
  dates:
    '{on}{d} (?:of )?{month} {year}{to}{d} (?:of )?{month} {year}|{on}{month} {d}, {year}{to}{month} {d}, {year}',
  month:
    '{on}(?:{month} {year}{to}{month} {year}|(?:{month}{list})*{month},? (?:of )?(?:{year}|(?:this|last|next) year))',
  'bare-month':
    '{on}{sure-month}(?:{to}{month})?|(?:in|since|until|by|from|between|last|next|this|early|late|mid) (?:may|march)(?:{to}{month})?',
  year: '{on}(?:the year )?{year}(?:{to}(?:{year}|\\d{2}))?',
  decade:
    '{on}(?:the )?(?:(?:early|late|mid)[ -])?(?:1\\d|20)?\\d0s|(?:the )?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)',
  century: '{on}(?:the )?(?:(?:early|late|mid)[ -])?(?:{th}|last|this|next)[ -]centur(?:y|ies)(?: {era})?',
  iso: '\\d{4}-\\d{2}-\\d{2}(?:[t ]\\d{1,2}:\\d{2}(?::\\d{2})?)?|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}',
  quarter:
    '{on}(?:the )?(?:first|second|third|fourth|last) (?:quarter|half) of (?:the year|(?:this|last|next) year|{year})|{on}the year',
  season:
    '{on}(?:the |last |next |this |that )?{season}(?: of)? (?:{year}|(?:this|last|next) year)|(?:in|since|until|by|during|last|next|this|that) (?:the )?(?:late |early )?{season}',
  clock:
    "(?:at |by |from |until |before |after |around |about )?\\d{1,2}(?:[:.]\\d{2})? ?[ap]\\.?m\\.?|(?:at |by |until |before |after )?(?:\\d{1,2}:\\d{2}|noon|midnight|midday|dawn|dusk|sunrise|sunset)|(?:half|quarter) past {n}|(?:at )?{n} o['’]clock",
  'bare-day':
    '(?:on|by|since|until|from) the \\d{1,2}(?:st|nd|rd|th)(?: of (?:this|last|next) month)?(?! (?:century|anniversary|floor|street|birthday))',
  weekday: '{on}(?:last |next |this |that )?{weekday}s?(?: {day-part})?',
  // Relative to the day of the report.
  'day-word':
    '(?:the day (?:before|after) )?(?:yesterday|today|tomorrow)(?: {day-part})?|tonight|(?:last|that same) night|(?:this|that|the same|the next|the following|the previous) (?:day|{day-part})|the (?:day|{day-part}) (?:before|after)|in the (?:morning|afternoon|evening)|at night|overnight',
  'unit-word':
    '{on}(?:{these}) (?:year|month|week|weekend|fortnight|quarter|decade)|(?:later|earlier) (?:this|that) (?:year|month|week|day|morning|evening)|this year and next(?: year)?',
  ago: '{about}{n} (?:{length}) (?:ago|earlier|later|before|after(?:wards)?|from now|on)',
  recent: 'recently|lately|of late|just now|a moment ago|soon|shortly',
  holiday: "christmas(?: eve| day)?|new year['’]s (?:eve|day)|easter|good friday|thanksgiving",
  // Lengths of time.
  anniversary:
    '(?:the |its |their )?{th} (?:anniversary|birthday)|{n}[ -]years? (?:anniversary|jubilee)|(?:the |its )?(?:bi)?centenary',
  'time-since':
    '(?:(?:over|for|in|during|within) )?{about}the (?:past|last|next|coming|first) (?:{n} )?(?:{length})',
  consecutive:
    '(?:for )?{n} (?:consecutive|straight|successive) (?:{length})|(?:for )?{n} (?:{length}) (?:running|in a row)|the {th} (?:consecutive|straight|successive) year',
  'first-months':
    '(?:in )?the first {n} (?:months|weeks|days) of (?:this year|the year|last year|next year|{year})',
  duration:
    '(?:(?:for|within|after|every|in) )?{about}{n}[ -](?:{length})(?:[ -](?:long|old))?|for (?:years|months|weeks|days|hours|decades|centuries)|half an hour|half a century|generations?',
  length:
    'long[ -]term|short[ -]term|permanent(?:ly)?|for ?ever|for good|all (?:day|night|year|week)(?: long)?',
  frequency:
    'daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|(?:every|each) (?:other )?(?:year|month|week|day|{weekday}|{day-part})|(?:once|twice) a (?:year|month|week|day)|regular(?:ly)?',
  // Periods and moments with a name.
  period:
    '(?:(?:before|after|during|since|until) )?(?:the )?(?:first world war|second world war|world war (?:i|ii|one|two)|cold war)|post-war|pre-war|wartime|(?:the )?(?:middle ages|bronze age|iron age|stone age|antiquity)',
  era: '(?:a |the )?new era|(?:the )?era|turning point',
  now: 'now|nowadays|currently|at present|at the moment|these days|to date|so far|by now|until now|at (?:that|the) time|at this moment',
  future: '(?:in )?the (?:near |foreseeable |distant )?future|in future|future|eventually',
  past: '(?:in )?the (?:recent |distant )?past|formerly|previously|once upon a time|long ago',
  'of-all-time': 'unprecedented|record[- ](?:high|low|breaking)|all[- ]time',
  // Before or after something else.
  sequence:
    'before(?:hand)?|after(?:wards?)?|later|earlier|subsequently|meanwhile|then|since|(?:since|until) then',
  'event-clause':
    '(?:before|after|during|while|when|as soon as|once|until|since|following|prior to) (?:(?:the|its|their|his|her|an?) )?(?:meeting|talks|opening|ceremony|flood|vote|visit|dinner|speech|service|closure|repairs?|construction|inauguration|storm|fire|election|inspection|collapse|press conference|briefing|[a-z]+ing)',
};

/** No expression begins or ends within a word or a number. */
export const EN_PATTERNS = compile(PARTS, PATTERNS, [
  '(?<![\\p{L}\\p{N}]|\\d[.,])',
  '(?![\\p{L}\\p{N}]|[.,]\\d)',
]);
