import { greatest, rollups, sum } from 'd3';
import { countPoints, pointAt } from '../../dataset/model/code-points';
import type { PageBlock } from '../page/page-block';
import { findLeadIns, kickerSpeaker, PRONOUN, subjectOf, type Voices } from './find-lead-ins';
import { plainCharacters } from './plain-characters';

/** Who speaks from one code point of a block to another, half-open. */
export interface SpeechRange {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
}

/**
 * A paragraph that goes on with a speech: `一是……` · `第二，……` · `（一）……` · `——……` · `此外，……` · `我们……`. A report itself never says "I".
 */
const CARRIES_ON =
  /^(?:[一二三四五六七八九十]+[是、]|第[一二三四五六七八九十]+，|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳]|——|(?:首先|其次|再次|最后|此外|另外|同时)，|我)/u;

/**
 * Gives every code point of an article's blocks a speaker. The first rule that fits decides:
 * 1. A headline under a kicker that ends in a verb of saying belongs to the speaker named in the kicker.
 * 2. In a paragraph, the words after a name and a verb of saying belong to that speaker, up to the next such words. The lead-in, comma
 *    included, is narration. A pronoun is whoever was named before it in the paragraph, or else spoke last.
 * 3. A paragraph that continues a list or says "I" continues the speech of the paragraph before it, if that was speech.
 * 4. Everything else is narration and ends the speech: action, attendance, datelines, captions, credits.
 */
export function attributeSpeech(blocks: readonly PageBlock[], voices: Voices): Map<string, SpeechRange[]> {
  const ranges = new Map<string, SpeechRange[]>();
  const { narration } = voices;
  let voice = narration;
  /** Who spoke last, also if narration came since. */
  let last: string | null = null;
  let headlineVoice = narration;
  for (const { id, kind, text: printed } of blocks) {
    const text = plainCharacters(printed);
    if (kind !== 'paragraph') {
      if (kind === 'kicker') headlineVoice = named(kickerSpeaker(text, voices)) ?? narration;
      const speaker = kind === 'headline' ? headlineVoice : narration;
      ranges.set(id, [{ start: 0, end: countPoints(text), speaker }]);
      continue;
    }
    const turns = turnsOf(text, CARRIES_ON.test(text) ? voice : narration, last, voices);
    voice = turns.at(-1)?.speaker ?? narration;
    last = turns.findLast(({ speaker }) => speaker !== narration)?.speaker ?? last;
    ranges.set(id, rangesOf(text, turns));
  }
  return ranges;
}

/** From which UTF-16 unit of a paragraph on somebody speaks. */
interface Turn {
  readonly at: number;
  readonly speaker: string;
}

function turnsOf(text: string, opening: string, last: string | null, voices: Voices): Turn[] {
  const { narration } = voices;
  const turns: Turn[] = [{ at: 0, speaker: opening }];
  let spoke = last;
  let led = 0;
  for (const { start, end, who } of findLeadIns(text, voices)) {
    const before = text.slice(led, start);
    // A lead-in begins with its sentence, topic and circumstances included, unless somebody speaks in that sentence already.
    const sentence = led + (/^[^]*[。！？]["”]?/u.exec(before)?.[0].length ?? 0);
    const speaker = (who === PRONOUN ? (lastNamed(before, turns, voices) ?? spoke) : who) ?? narration;
    // `“好。”林山说。`: the quotation before the lead-in is the speech, if nobody has led it in.
    const quoted = /(?:“[^”]*”|"[^"]*")$/u.exec(before);
    if (quoted && (quoted.index > 0 || led === 0)) turns.push({ at: led + quoted.index, speaker });
    turns.push({ at: sentence > led || led === 0 ? sentence : start, speaker: narration });
    if (text[end - 1] !== '。') turns.push({ at: end, speaker });
    // Quoted sentences end their speech with the quotation, and what follows is the report's.
    const close = /^(?:“[^”]*[。！？…]”|"[^"]*[。！？…]")+/u.exec(text.slice(end))?.[0].length;
    if (close !== undefined) turns.push({ at: end + close, speaker: narration });
    if (speaker !== narration) spoke = speaker;
    led = end;
  }
  return turns;
}

/** The subject of the narrated sentence right before a pronoun. */
function lastNamed(before: string, turns: readonly Turn[], voices: Voices): string | null {
  const sentence = /[^。！？]+[。！？]$/u.exec(before)?.[0] ?? '';
  return turns.at(-1)?.speaker === voices.narration ? named(subjectOf(sentence, voices)) : null;
}

/** A pronoun alone names nobody. */
function named(who: string | null): string | null {
  return who === PRONOUN ? null : who;
}

/** The turns as ranges in code points. Neighbours with one speaker are one range. */
function rangesOf(text: string, turns: readonly Turn[]): SpeechRange[] {
  const spoken = turns.filter(({ at }, n) => at < (turns[n + 1]?.at ?? text.length));
  const starts = spoken.filter(({ speaker }, n) => speaker !== spoken[n - 1]?.speaker);
  return starts.map(({ at, speaker }, n) => ({
    start: pointAt(text, at),
    end: pointAt(text, starts[n + 1]?.at ?? text.length),
    speaker,
  }));
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
