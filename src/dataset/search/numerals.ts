/** A number written in Chinese: UTF-16 units of the text it stands in, and the same in figures. */
export interface ChineseNumber {
  readonly start: number;
  readonly end: number;
  readonly figures: string;
}

const FIGURES = '〇一二三四五六七八九';
const RUN = /(?<![万亿])[〇零一二两三四五六七八九十百千]+/gu;
/** 两千零二十六; not 二百五, which may be 205 as little as 零五 is 5. */
const BY_PLACES =
  /^(?!零)(?:([一二两三四五六七八九])千)?(?:([一二两三四五六七八九])百)?(?:零?([一二三四五六七八九])?(十)([一二三四五六七八九])?|零([一二三四五六七八九]))?$/u;
/** A year as it is read out. */
const BY_FIGURES = /^[〇零一二三四五六七八九]{4}$/u;
/** 一 stands in too many words (一致, 统一): alone a figure is a number where it counts one of these. */
const COUNTED = /^(?:[年月日天周次个项届响点篇]|条(?!约))/u;
/** Words that end in 一, whatever comes after them. */
const IN_WORD = /[统万唯]$/u;
const ALONE = /^[一二两三四五六七八九十]$/u;

/** The numbers of a text that are written out and below 10,000. Anything else stays words: 十五五, 百年, 一致. */
export function chineseNumbers(text: string): readonly ChineseNumber[] {
  const numbers: ChineseNumber[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const end = index + run.length;
    if (ALONE.test(run) && (!COUNTED.test(text.slice(end)) || IN_WORD.test(text.slice(0, index)))) continue;
    const figures = figuresOf(run);
    if (figures !== null) numbers.push({ start: index, end, figures });
  }
  return numbers;
}

/** The text with its Chinese numbers in figures. */
export function inFigures(text: string): string {
  return chineseNumbers(text).reduceRight(
    (written, { start, end, figures }) => written.slice(0, start) + figures + written.slice(end),
    text,
  );
}

function figuresOf(run: string): string | null {
  if (BY_FIGURES.test(run)) return Array.from(run, valueOf).join('');
  const places = BY_PLACES.exec(run);
  if (!places) return ALONE.test(run) ? String(valueOf(run)) : null;
  const [, thousands, hundreds, tens, ten, ones, last] = places;
  const below = ten ? valueOf(tens ?? '一') * 10 + valueOf(ones) : valueOf(last);
  return String(valueOf(thousands) * 1000 + valueOf(hundreds) * 100 + below);
}

function valueOf(figure: string | undefined): number {
  if (figure === undefined || figure === '零') return 0;
  return figure === '两' ? 2 : FIGURES.indexOf(figure);
}
