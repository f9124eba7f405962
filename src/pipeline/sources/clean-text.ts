import {
  articleFrom,
  checkCharacters,
  type PageFault,
  type Part,
  type Piece,
  splitPieces,
} from '../page/page-block';
import type { ParserRules } from '../page/parser-rules';
import { readLines } from '../page/read-lines';
import { readFrontMatter } from './front-matter';

const HEADING = /^(#{1,6})[ \t]+/u;
const LIST_MARK = /^[-*+•][ \t]/u;
/** Markdown that is more than paragraphs, items and headings: its marks would stand among the words of the report. */
const MARKUP = /^(?:>|\||```|(?:[-*_] ?){3,}$)|!?\[[^\]]*\]\([^)]*\)|\*\*|<\/?[a-z][^>]*>/iu;

/**
 * Parses a clean text: front matter, then paragraphs with blank lines between them, and section heads as headings (`## …`). Datelines,
 * captions, lines of source and credits are found by the rules of a page. Headline, kicker and every character below the front matter are
 * in one block, but for the marks of headings.
 */
export function parseCleanText(text: string, rules: ParserRules) {
  const { front, words, body, faults } = readFrontMatter(text);
  let printed = blank(text, 0, body);
  for (const { start, end } of words.values())
    printed = printed.slice(0, start) + text.slice(start, end) + printed.slice(end);

  const parts: Part[] = [...words].map(([kind, range]) => [kind, [range]]);
  const has = (kind: Part[0]): boolean => parts.some((part) => part[0] === kind);
  let open: Piece[] = [];
  let below = 0;
  const close = (): void => {
    if (open.length > 0) parts.push(['paragraph', open]);
    open = [];
  };
  for (const piece of splitPieces(printed).filter(({ start }) => start >= body)) {
    const [mark = '', hashes = ''] = HEADING.exec(piece.text) ?? [];
    if (piece.line > below || mark !== '' || LIST_MARK.test(piece.text) || rules.item.test(piece.text))
      close();
    below = piece.line + 1;
    const markup = MARKUP.exec(piece.text);
    if (markup) faults.push(marked(piece, markup[0]));
    if (mark !== '') {
      printed = blank(printed, piece.start, piece.start + mark.length);
      const kind = hashes === '#' && !has('headline') ? 'headline' : 'subhead';
      parts.push([kind, [{ start: piece.start + mark.length, end: piece.end }]]);
      continue;
    }
    for (const line of readLines([piece], rules, new Map())) {
      if (line.kind === 'text') {
        open.push(isSpaced(open.at(-1)?.text ?? '', line.text) ? { ...line, spaced: true } : line);
        continue;
      }
      close();
      const closes =
        line.kind === 'credit' || line.kind === 'source' || rules['closing-dateline'].test(line.text);
      const kind = line.kind === 'credit' ? 'source' : line.kind;
      parts.push([closes && has('paragraph') ? 'endnote' : kind, [line]]);
    }
  }
  close();
  const article = articleFrom(printed, parts);
  if (!has('headline') || !has('paragraph')) {
    const expected = has('headline') ? 'a text below the front matter' : 'a headline in the front matter';
    faults.push({ line: 1, rule: 'headline', expected, actual: 'none' });
  }
  return { article: { ...article, front }, faults: [...faults, ...checkCharacters(printed, article.blocks)] };
}

/** The text with spaces in the place of some of its characters. */
function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to);
}

function marked({ line, text }: Piece, mark: string): PageFault {
  const actual = `“${mark}” in “${text.slice(0, 24)}”`;
  return { line, rule: 'markup', expected: 'words as they are printed, in paragraphs', actual };
}

/** Whether two lines of a paragraph have a space between them: unless one side is Chinese or Japanese, or has its marks. */
function isSpaced(before: string, after: string): boolean {
  const tail = /[\p{L}\p{N}][^\p{L}\p{N}]*$/u.exec(before)?.[0];
  const head = /^[^\p{L}\p{N}]*[\p{L}\p{N}]/u.exec(after)?.[0];
  if (tail === undefined || head === undefined) return false;
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(
    tail + head,
  );
}
