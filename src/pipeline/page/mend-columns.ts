import { countPoints } from '../../dataset/model/code-points';
import type { Piece } from './page-block';
import type { ParserRules } from './parser-rules';

/** A title, a closing credit, or a paragraph whose pieces are joined again. */
export type Item =
  | { readonly kind: 'title'; readonly piece: Piece }
  | { readonly kind: 'endnote'; readonly piece: Piece }
  | { readonly kind: 'paragraph'; readonly pieces: Piece[]; readonly text: string; readonly opens: boolean };

/**
 * Joins the pieces of paragraphs that columns cut. A piece that does not end a sentence continues in the next piece that
 * is not a caption. If that piece is a title right above a dateline, another report begins there instead.
 */
export function mendColumns(pieces: readonly Piece[], rules: ParserRules) {
  // They are printed between columns, often inside a paragraph.
  const captions = pieces.filter((piece) => rules['photo-credit'].test(piece.text));
  const rest = pieces.filter((piece) => !captions.includes(piece));
  const items: Item[] = [];
  /** The first pieces of paragraphs whose last sentence has no end. */
  const unfinished: Piece[] = [];
  let open: Piece[] = [];

  const close = (): void => {
    const first = open[0];
    if (!first) return;
    const text = open.map((piece) => piece.text).join('');
    if (!isFinished(text, rules)) unfinished.push(first);
    items.push({ kind: 'paragraph', pieces: open, text, opens: rules.dateline.test(text) });
    open = [];
  };

  rest.forEach((piece, at) => {
    const next = afterTitles(rest, at, rules);
    const isOverDateline = next !== undefined && next !== piece && rules.dateline.test(next.text);
    if (open.length > 0 && !isOverDateline && !rules.dateline.test(piece.text)) {
      open.push(piece);
    } else {
      close();
      if (isEndnote(piece, rules)) items.push({ kind: 'endnote', piece });
      else if (isTitle(piece, rules) && (isOverDateline || !next || !rules['clause-mark'].test(piece.text)))
        items.push({ kind: 'title', piece });
      else open.push(piece);
    }
    if (isFinished(open.map(({ text }) => text).join(''), rules)) close();
  });
  close();
  return { items, captions, unfinished };
}

function isFinished(text: string, rules: ParserRules): boolean {
  return rules['sentence-end'].test(text) || rules.endnote.test(text);
}

function isTitle({ text }: Piece, rules: ParserRules): boolean {
  return (
    countPoints(text) <= rules['title-length'] &&
    !rules['sentence-mark'].test(text) &&
    !rules.dateline.test(text)
  );
}

function isEndnote({ text }: Piece, rules: ParserRules): boolean {
  return rules.endnote.exec(text)?.index === 0;
}

/** The first piece from `from` on that is not a title, if there is one. */
function afterTitles(pieces: readonly Piece[], from: number, rules: ParserRules): Piece | undefined {
  return pieces.slice(from).find((piece) => !isTitle(piece, rules));
}
