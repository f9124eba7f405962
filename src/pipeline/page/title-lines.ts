import { countPoints } from '../../dataset/model/code-points';
import type { Reading } from './line-readings';
import type { Piece } from './page-block';
import type { ParserRules } from './parser-rules';
import type { Line } from './read-lines';

/** What stands above a line; `end` is the end of a report: its closing credit, or the list of people present. */
export type Above = 'nothing' | 'titles' | 'dateline' | 'text' | 'end';

/** What a line is that begins after complete paragraphs. `asks` are other readings that fit nearly as well. */
export interface Guess {
  readonly kind: 'title' | 'subhead' | 'text';
  readonly asks?: readonly Reading[];
}

/** The first rule that fits decides, by what stands above and below the line. */
export function guessLine(lines: readonly Line[], at: number, above: Above, rules: ParserRules): Guess {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || above === 'dateline') return { kind: 'text' };
  const { text } = line;
  const ends = isFinished(text, rules);
  const inText = above === 'text';
  // Right above a dateline or a source line a line is a title, whatever its marks or length.
  if (next?.kind === 'dateline' || next?.kind === 'source') {
    if (!ends || !(inText || rules['closing-dateline'].test(next.text))) return { kind: 'title' };
    return /[！？!?]["”]?$/u.test(text) ? { kind: 'title', asks: ['paragraph'] } : { kind: 'text' };
  }
  const isShort = isTitle(text, rules);
  if (rules.item.test(text)) {
    if (!isShort || ends) return { kind: 'text' };
    // Below a headline a dash begins its second line, below a text an item.
    if (text.startsWith('——')) return { kind: above === 'titles' ? 'title' : 'text' };
    const isSure = countPoints(text) <= 20 && !rules['clause-mark'].test(text);
    return isSure ? { kind: 'subhead' } : { kind: 'subhead', asks: ['paragraph'] };
  }
  if (!isShort) {
    const opensPage = above === 'nothing' && !ends && countPoints(text) <= rules['title-length'];
    return { kind: opensPage ? 'title' : 'text' };
  }
  const isOver = isOverDateline(lines, at, rules);
  if (ends && !isOver && above !== 'nothing') return { kind: 'text' };
  const isFoot = !lines.slice(at + 1).some(({ kind }) => kind === 'text' || kind === 'dateline');
  // Below a text, what has the marks of a credit may be one of a form that no rule knows.
  if (isOver && inText && /[：:/／|()（）\s]/u.test(text)) return { kind: 'title', asks: ['credit'] };
  if (isFoot || isOver || above === 'nothing') return { kind: 'title' };
  if (rules['clause-mark'].test(text))
    return above === 'end' ? { kind: 'title', asks: ['paragraph'] } : { kind: 'text' };
  // The lines of a narrow column have one width, but for the last line of a paragraph.
  if (above !== 'end' && next?.line === line.line + 1 && countPoints(text) >= 10 && wasCut(line, next))
    return { kind: 'text' };
  if (above === 'end') return { kind: 'title' };
  return inText
    ? { kind: 'subhead', asks: ['headline', 'paragraph'] }
    : { kind: 'title', asks: ['source', 'paragraph'] };
}

export function isFinished(text: string, rules: ParserRules): boolean {
  return rules['sentence-end'].test(text);
}

/** Whether a line has the form of a title: short, and without a mark of a sentence. */
export function isTitle(text: string, rules: ParserRules): boolean {
  return countPoints(text) <= rules['title-length'] && !rules['sentence-mark'].test(text);
}

/** Whether a line and all below it have the form of titles, down to a dateline. */
export function isOverDateline(lines: readonly Line[], at: number, rules: ParserRules): boolean {
  const below = lines.slice(at).find(({ kind, text }) => kind !== 'text' || !isTitle(text, rules));
  return below?.kind === 'dateline' && below !== lines[at];
}

/** Whether a column may have cut the line right there: the next one is not clearly longer. */
export function wasCut(line: Piece, next: Piece): boolean {
  return countPoints(next.text) <= countPoints(line.text) + 2;
}

/** Whether a line within a sentence that is not finished stands like a section head: short, between blank lines, above a longer line. */
export function standsApart(lines: readonly Line[], at: number, rules: ParserRules): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!before || !line || next?.kind !== 'text') return false;
  const isAlone = before.line + 1 < line.line && line.line + 1 < next.line;
  const isHead = isTitle(line.text, rules) && !rules['clause-mark'].test(line.text);
  return isAlone && isHead && countPoints(line.text) >= 4 && !wasCut(line, next);
}
