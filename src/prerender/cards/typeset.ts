import type { Locale } from '../../dataset/model/schema';

/** A place where a line may end, drawn as nothing. */
const BREAK = '\u200b';
const OPENS = /[“‘（《「『〈【]$/;
const CLOSES = /^[，。、；：！？”’）》」』〉】%…—]/;
/** Short titles and names stay on one line: longer ones would leave holes. */
const SHORT_QUOTE = /[“《][^“”《》]{1,8}[”》]/gu;

/**
 * Text as a card draws it. Chinese may break between words only, and not inside a short quotation; the renderer
 * would break it anywhere. English apostrophes are exchanged for a letter of the font, whose own ’ is as wide as
 * a Han character.
 */
export function typeset(text: string, locale: Locale): string {
  return locale === 'en' ? text.replaceAll('’', 'ʼ') : withBreaks(text);
}

function withBreaks(text: string): string {
  const kept = [...text.matchAll(SHORT_QUOTE)].map(
    ({ index, 0: quote }) => [index, index + quote.length] as const,
  );
  const inside = (at: number): boolean => kept.some(([from, to]) => from < at && at < to);
  let out = '';
  for (const { segment, index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const free = index > 0 && !OPENS.test(out) && !CLOSES.test(segment) && !inside(index);
    out += free ? BREAK + segment : segment;
  }
  return out;
}
