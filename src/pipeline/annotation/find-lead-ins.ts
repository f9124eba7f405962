import { range, sort } from 'd3';

export interface Voices {
  /** Id of the speaker for the report itself: all words that the text gives to no other speaker. */
  readonly narration: string;
  /** How the text names each speaker, with the speaker's id. */
  readonly names: readonly (readonly [name: string, speaker: string])[];
}

/** Words that say who speaks, in UTF-16 units of a paragraph, half-open: `普京表示，`. */
export interface LeadIn {
  readonly start: number;
  readonly end: number;
  /** An id of `Voices`, or `PRONOUN`; `null` for somebody whom `Voices` does not name. */
  readonly who: string | null;
}

/** Stands for the speaker whom a pronoun means. No id has Chinese characters. */
export const PRONOUN = '他';

const VERB =
  '(?:指出|强调|表示|说道|说|认为|称|介绍|回应|重申|宣布|提出|透露|呼吁|写道|坦言|补充)(?<!所[^所]{1,2})';
/** `普京表示，` · `外交部发言人郭嘉昆5月20日在例行记者会上答问时表示，` · `“好。”林山说。` It begins where a clause may begin. */
const CLAUSE = new RegExp(
  `(?<=^|[，。！？；]["”]?)([^，。！？；：:"“”]{1,60}?)${VERB}(?:[，：:,]|。|(?=["“]))`,
  'gu',
);
/** A name at the front of a line of a transcript: `外交部发言人周溪：` · `答：` */
const CUE = /^([^，。！？；：:"“”]{1,24})[：:]/u;
/** A kicker that ends in a verb of saying leads in the headline: `习近平同普京共同会见记者时指出`. */
const KICKER = new RegExp(`^(.+?)${VERB}[：:]?$`, 'u');

/** Words after which a name is not the subject: `应林山邀请` · `同何川会谈` · `会见何川时`. Not inside other words. */
const OBLIQUE =
  /(?:(?<![供响相反])应|受|(?<![共协合])同|(?<!参)与|和|及|、|跟|随|对(?!外)|向|给|(?<![作成因认])为|会见|会晤|接见|看望|邀请|祝贺|拜会)$/u;
/** What may stand between the subject and the verb of saying. */
const ADVERB = /^(?:一致|共同|都|均|还|也|则|又|再次|同时|随后|进一步|明确|特别)?$/u;
/** Stands for each hidden unit. */
const HIDDEN = '\u0000';
const JOINT = /[同与和及、]$/u;
/** Somebody in a speech who is the speaker's own side, or nobody: `我们认为，` `中方重申，` `有人说，` */
const OWN_SIDE = /^(?:我|有人|大家|人们|(?!双)\p{Script=Han}方)/u;

/**
 * The words of a paragraph that say who speaks, in order. A verb of saying without a known subject counts only at the front of a
 * sentence: it ends a speech. A quotation in “…” leads in nobody.
 */
export function findLeadIns(text: string, voices: Voices): LeadIn[] {
  const open = hideQuotations(text);
  const found: LeadIn[] = [];
  for (const match of open.matchAll(CLAUSE)) {
    const { 0: words, 1: clause = '', index } = match;
    const follows = /["”]$/u.test(open.slice(0, index));
    // `“好。”林山说。` ends in a full stop; without a quotation before it, that is no speech.
    if (words.endsWith('。') && !follows) continue;
    const who = subjectOf(clause, voices);
    const opensSentence = index === 0 || /[。！？]["”]?$/u.test(open.slice(0, index));
    if (who === null && (!opensSentence || OWN_SIDE.test(clause))) continue;
    found.push({ start: index, end: index + words.length, who });
  }
  const [cue, line = ''] = CUE.exec(open) ?? [];
  const cued = subjectOf(line, voices);
  if (cue && cued !== null && found[0]?.start !== 0) found.unshift({ start: 0, end: cue.length, who: cued });
  return found;
}

/** The subject of a kicker that leads in the headline below it; `null` if it leads in nobody. */
export function kickerSpeaker(kicker: string, voices: Voices): string | null {
  const clause = KICKER.exec(kicker)?.[1];
  return clause === undefined ? null : subjectOf(clause, voices);
}

/**
 * The subject of a clause before its verb of saying: the name right before the verb, or else the last name that no other word governs.
 * `应林山邀请来访的何川表示` is 何川, `林山同何川会谈时指出` is 林山. Two subjects (`林山和何川一致表示`) are nobody alone.
 */
export function subjectOf(clause: string, voices: Voices): string | null {
  if (/^(?:他|她)(?!们|国|人)/u.test(clause) || clause === '答') return PRONOUN;
  const names = namesIn(clause, voices);
  const last = names.at(-1);
  if (!last) return null;
  const isNext = ADVERB.test(clause.slice(last.end));
  if (isNext && JOINT.test(last.before) && names.length > 1) return null;
  if (isNext && !OBLIQUE.test(last.before)) return last.speaker;
  const free = names.filter(({ end, governed }) => !governed && clause[end] !== '的');
  return free.at(-1)?.speaker ?? null;
}

/** The known names of a clause, in order, and whether a word before them governs them. */
function namesIn(clause: string, { names }: Voices) {
  const all = names.flatMap(([name, speaker]) => {
    const starts = range(clause.length).filter((at) => clause.startsWith(name, at));
    return starts.map((start) => ({ start, end: start + name.length, speaker }));
  });
  // A name within a longer one is the same name: 郭嘉昆 in 外交部发言人郭嘉昆.
  const own = all.filter(
    (one) => !all.some((other) => other !== one && other.start <= one.start && one.end < other.end),
  );
  const sorted = sort(own, ({ start }) => start);
  return sorted.map(({ start, end, speaker }, at) => {
    const before = clause.slice(sorted[at - 1]?.end ?? 0, start);
    // Up to the name there may be an office or a clause: 同来华访问的总统何川.
    const governed = Array.from(before).some((_, n) => OBLIQUE.test(before.slice(0, n + 1)));
    return { start, end, speaker, before, governed };
  });
}

/** The text without what stands in quotation marks: of a quoted sentence, its marks and its end stay. Offsets stay. */
function hideQuotations(text: string): string {
  return text.replaceAll(/(“)([^”]*)(”|$)|(")([^"]*)("|$)/gu, (whole) => {
    const [, end = ''] = /([。！？…]["”]?)$/u.exec(whole) ?? [];
    const mark = end === '' ? HIDDEN : whole.slice(0, 1);
    return mark + HIDDEN.repeat(whole.length - 1 - end.length) + end;
  });
}
