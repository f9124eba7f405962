import { greatest, least, rollups, sum } from 'd3';
import { countPoints, pointAt } from '../../dataset/model/code-points';
import type { PageBlock } from '../page/page-block';

/** Who speaks from one code point of a block to another, half-open. */
export interface SpeechRange {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
}

export interface Voices {
  /** Id of the speaker for the report itself: all words that the text gives to no other speaker. */
  readonly narration: string;
  /** How the text names each speaker, with the speaker's id. */
  readonly names: readonly (readonly [name: string, speaker: string])[];
}

const VERB = '(?:指出|强调|表示|说|认为|称|介绍|回应|重申|宣布|提出)';
/** `普京表示，` · `外交部发言人郭嘉昆5月20日在例行记者会上答问时表示，` · `谈到……时，普京表示，` */
const LEAD_IN = new RegExp(
  `^(?:(?:谈到|谈及|关于|针对|对于|就)[^，。：]{1,40}，)?([^，。：；“”]{1,60}?)${VERB}[，：]`,
  'u',
);
/** A kicker that ends in a verb of saying leads in the headline: `习近平同普京共同会见记者时指出`. */
const KICKER_LEAD_IN = new RegExp(`^(.+?)${VERB}[：]?$`, 'u');
/** `一是……` · `第二，……` · `此外，……` · `我们……`: a list continues, or a speaker says "I", as a report itself never does. */
const CARRIES_ON =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]+，|(?:首先|其次|再次|最后|此外|另外|同时)，|我)/u;

/**
 * Gives every code point of an article's blocks a speaker. The first rule that fits decides:
 * 1. A headline under a kicker that ends in a verb of saying belongs to the speaker named in the kicker.
 * 2. A paragraph that opens with a name and a verb of saying belongs to that speaker from the comma on. The lead-in,
 *    comma included, is narration. The first name in the clause is the subject.
 * 3. A paragraph that continues a list or says "I" continues the speech of the paragraph before it, if that was speech.
 * 4. Everything else is narration and ends the speech: action, attendance, datelines, captions, credits.
 */
export function attributeSpeech(blocks: readonly PageBlock[], voices: Voices): Map<string, SpeechRange[]> {
  const ranges = new Map<string, SpeechRange[]>();
  let voice = voices.narration;
  let headlineVoice = voices.narration;
  for (const { id, kind, text } of blocks) {
    const end = countPoints(text);
    if (kind !== 'paragraph') {
      if (kind === 'kicker')
        headlineVoice = nameIn(KICKER_LEAD_IN.exec(text)?.[1], voices) ?? voices.narration;
      const speaker = kind === 'headline' ? headlineVoice : voices.narration;
      ranges.set(id, [{ start: 0, end, speaker }]);
      continue;
    }
    const leadIn = LEAD_IN.exec(text);
    const named = nameIn(leadIn?.[1], voices);
    if (named !== null) voice = named;
    else if (!CARRIES_ON.test(text)) voice = voices.narration;
    const start = leadIn && named !== null ? pointAt(text, leadIn[0].length) : 0;
    const narrated = start > 0 ? [{ start: 0, end: start, speaker: voices.narration }] : [];
    ranges.set(id, [...narrated, { start, end, speaker: voice }]);
  }
  return ranges;
}

/**
 * The speaker of most code points of a quotation, so that a quotation may include its lead-in. Of two with equal
 * shares, the one who speaks first.
 */
export function speakerOf(ranges: readonly SpeechRange[], start: number, end: number): string | null {
  const shareOf = (range: SpeechRange): number =>
    Math.max(0, Math.min(end, range.end) - Math.max(start, range.start));
  const shares = rollups(
    ranges,
    (own) => sum(own, shareOf),
    ({ speaker }) => speaker,
  );
  const [speaker, share] = greatest(shares, ([, points]) => points) ?? [null, 0];
  return share > 0 ? speaker : null;
}

/** The speaker whom the clause names first. */
function nameIn(clause: string | undefined, voices: Voices): string | null {
  if (clause === undefined) return null;
  const named = voices.names.filter(([name]) => clause.includes(name));
  return least(named, ([name]) => clause.indexOf(name))?.[1] ?? null;
}
