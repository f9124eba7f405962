import { joinLatin, latinWords } from './join-latin';
import { questionOf, type Reading } from './line-readings';
import type { PageFault, Piece } from './page-block';
import type { ParserRules } from './parser-rules';
import type { Line, LineKind } from './read-lines';
import {
  type Guess,
  guessLine,
  isFinished,
  isOverDateline,
  isTitle,
  type Above,
  standsApart,
  wasCut,
} from './title-lines';

type TextLine = Line & { readonly kind: Exclude<LineKind, 'caption'> };

/** A line that is a block of its own. */
export interface LineItem<Kind extends string> {
  readonly kind: Kind;
  readonly piece: Piece;
}

/** What a report holds below its titles, but for captions. */
export type BodyItem =
  | LineItem<'subhead'>
  | LineItem<'source'>
  | LineItem<'credit'>
  | LineItem<'dateline'>
  | Paragraph;

export type Item = LineItem<'title'> | BodyItem;

/** A paragraph whose lines are joined again. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly TextLine[];
  readonly text: string;
}

/**
 * Joins the lines of paragraphs that columns cut. A line that does not end a sentence continues in the next line, unless that one begins
 * with the mark of an item, or is a title above a dateline: then another report begins there.
 */
export function mendColumns(lines: readonly Line[], rules: ParserRules) {
  // Captions are printed between columns, often inside a paragraph.
  const rest = lines.filter(isNoCaption);
  const words = latinWords(rest.map(({ text }) => text));
  const items: Item[] = [];
  const faults: PageFault[] = [];
  let open: TextLine[] = [];
  let above: Above = 'nothing';

  const close = (next?: TextLine): void => {
    const [first] = open;
    if (!first) return;
    const text = textOf(open);
    // The items of a list may end in a semicolon or in nothing.
    const inList =
      next !== undefined && rules.item.test(next.text) && (/[；;]$/u.test(text) || rules.item.test(text));
    if (!isFinished(text, rules) && !inList) faults.push(unfinished(first));
    items.push({ kind: 'paragraph', pieces: open, text });
    above = rules.attendance.test(text) ? 'end' : 'text';
    open = [];
  };

  const join = (line: TextLine, at: number): void => {
    const [first] = open;
    // A short first line above a longer one may be a title with a comma.
    const isFirst = open.length === 1 && rest[at - 2]?.kind !== 'dateline';
    if (first && isFirst && !first.reading && isTitle(first.text, rules) && !wasCut(first, line))
      faults.push(questionOf(first, 'paragraph', 'headline', 'subhead'));
    if (!line.reading && standsApart(rest, at, rules))
      faults.push(questionOf(line, 'joined', 'subhead', 'headline', 'paragraph'));
    const { how, sure } = joinLatin(textOf(open), line.text, words);
    if (!sure && !line.reading) faults.push(questionOf(line, how, how === 'joined' ? 'spaced' : 'joined'));
    open.push((isJoin(line.reading) ? line.reading : how) === 'spaced' ? { ...line, spaced: true } : line);
  };

  rest.forEach((line, at) => {
    const { kind, reading, text } = line;
    if (kind !== 'text') {
      close();
      const isAlone = rest[at + 1]?.line !== line.line;
      const closes = above === 'text' && isAlone && rules['closing-dateline'].test(text);
      const opens = kind === 'dateline' && (!closes || reading === 'dateline');
      items.push({ kind: kind === 'dateline' && !opens ? 'credit' : kind, piece: line });
      if (opens) above = 'dateline';
      else if (above === 'text') above = 'end';
      return;
    }
    const last = items.at(-1);
    if (open.length === 0 && isJoin(reading) && last?.kind === 'paragraph') {
      items.pop();
      open = [...last.pieces];
    }
    const begins = reading
      ? !isJoin(reading)
      : rules.item.test(text) || (isTitle(text, rules) && isOverDateline(rest, at, rules));
    if (open.length > 0 && !begins) {
      join(line, at);
    } else {
      close(line);
      const { kind: guess, asks = [] }: Guess = reading
        ? { kind: KIND_OF[reading] ?? 'text' }
        : guessLine(rest, at, above, rules);
      const [asked, ...others] = asks;
      if (asked) faults.push(questionOf(line, READING_OF[guess], asked, ...others));
      if (guess === 'text') open.push(line);
      else items.push({ kind: guess, piece: line });
      if (guess === 'title') above = 'titles';
    }
    if (isFinished(textOf(open), rules)) close();
  });
  close();
  return { items, faults };
}

const KIND_OF: Readonly<Record<string, Guess['kind']>> = { headline: 'title', subhead: 'subhead' };
const READING_OF = { title: 'headline', subhead: 'subhead', text: 'paragraph' } as const;

function isNoCaption(line: Line): line is TextLine {
  return line.kind !== 'caption';
}

function isJoin(reading: Reading | undefined): reading is 'joined' | 'spaced' {
  return reading === 'joined' || reading === 'spaced';
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join('');
}

function unfinished({ line, text }: Piece): PageFault {
  return {
    line,
    rule: 'unfinished',
    expected: 'a paragraph that ends with the end of a sentence',
    actual: `“${text.slice(0, 16)}…” stops in the middle of a sentence`,
  };
}
