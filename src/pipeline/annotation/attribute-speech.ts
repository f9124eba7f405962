import { countPoints, pointAt } from '../../dataset/model/code-points';
import type { PageBlock } from '../page/page-block';

/** Who speaks from one code point of a block to another, half-open. */
export interface SpeechRange {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
}

export interface Voices {
  /** Id of the report itself, which is everybody who is not quoted. */
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
/** `一是……` · `第二，……` · `此外，……` · `我们……`: the report counts on, or never says "I" itself. */
const CARRIES_ON =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]+，|(?:首先|其次|再次|最后|此外|另外|同时)，|我)/u;

/**
 * Gives every code point of an article's blocks a speaker, by these rules, the first that fits:
 * 1. a headline under a kicker that ends in a verb of saying is the named speaker's;
 * 2. a paragraph that opens with a name and a verb of saying is that speaker's from the comma on; the lead-in,
 *    comma included, is narration. The first name in the clause is the subject;
 * 3. a paragraph that counts on or says "I" carries on the speech of the one before, if that was speech;
 * 4. everything else is narration, and ends the speech: action, attendance, datelines, captions, credits.
 */
export function attributeSpeech(blocks: readonly PageBlock[], voices: Voices): Map<string, SpeechRange[]> {
  const ranges = new Map<string, SpeechRange[]>();
  let voice = voices.narration;
  let headlineVoice = voices.narration;
  for (const { id, kind, text } of blocks) {
    const end = countPoints(text);
    const whole = (speaker: string): SpeechRange[] => [{ start: 0, end, speaker }];
    if (kind === 'kicker') {
      headlineVoice = nameIn(KICKER_LEAD_IN.exec(text)?.[1], voices) ?? voices.narration;
      ranges.set(id, whole(voices.narration));
    } else if (kind === 'headline') {
      ranges.set(id, whole(headlineVoice));
    } else if (kind !== 'paragraph') {
      ranges.set(id, whole(voices.narration));
    } else {
      const leadIn = LEAD_IN.exec(text);
      const speaker = nameIn(leadIn?.[1], voices);
      if (leadIn && speaker !== null) {
        const from = pointAt(text, leadIn[0].length);
        ranges.set(id, [
          { start: 0, end: from, speaker: voices.narration },
          { start: from, end, speaker },
        ]);
        voice = speaker;
      } else {
        if (!CARRIES_ON.test(text)) voice = voices.narration;
        ranges.set(id, whole(voice));
      }
    }
  }
  return ranges;
}

/**
 * Whose words a quotation is: the one with most of its code points, so that a quotation may take its lead-in
 * along. A tie is the earlier one's.
 */
export function speakerOf(ranges: readonly SpeechRange[], start: number, end: number): string | null {
  const shares = new Map<string, number>();
  for (const range of ranges) {
    const share = Math.min(end, range.end) - Math.max(start, range.start);
    if (share > 0) shares.set(range.speaker, (shares.get(range.speaker) ?? 0) + share);
  }
  let best: string | null = null;
  for (const [speaker, share] of shares) {
    if (best === null || share > (shares.get(best) ?? 0)) best = speaker;
  }
  return best;
}

function nameIn(clause: string | undefined, voices: Voices): string | null {
  if (clause === undefined) return null;
  let first: { at: number; speaker: string } | null = null;
  for (const [name, speaker] of voices.names) {
    const at = clause.indexOf(name);
    if (at >= 0 && (first === null || at < first.at)) first = { at, speaker };
  }
  return first?.speaker ?? null;
}
