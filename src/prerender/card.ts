import type { Node } from '@takumi-rs/core';
import { FAMILY } from './card-font';
import type { Palette } from './palette';

/** Pixels of the picture; chats crop it to the square in its middle, so all words stand in there. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
const COLUMN = 586;

/** Title sizes, tried from the largest; the smallest is still read on a phone. */
export const TITLE_SIZES = [72, 64, 56] as const;
/** Height left for the title between date and attribution. */
export const TITLE_ROOM = 292;

/** What a card shows, and in which colours. Fractions are of the whole extent of the timeline, 0 to 1. */
export interface Card {
  /** Small words above and below the title. `null`: nothing is said of when. */
  readonly date: string | null;
  readonly title: string;
  /** Stands in for a title that does not fit at the smallest size. */
  readonly shortTitle: string;
  readonly attribution: string;
  readonly lang: string;
  readonly palette: Palette;
  /** Colour of the bar and the mark. */
  readonly hue: string;
  /** First and last year of the timeline. */
  readonly years: readonly [string, string];
  /** Where every milestone begins. */
  readonly ticks: readonly number[];
  /** The span of the one the card is about. */
  readonly span: readonly [from: number, to: number] | null;
}

const AXIS = { left: 48, right: 48, y: 572 };
/** A moment is still seen on a ruler of thirty years. */
const MARK_PX = 10;
const AXIS_WIDTH = CARD_WIDTH - AXIS.left - AXIS.right;

type Style = NonNullable<Node['style']>;
const box = (style: Style, children: Node[] = []): Node => ({ type: 'container', style, children });
const words = (text: string, style: Style): Node => ({ type: 'text', text, style });

/** Alone, so that its height can be measured before the card is drawn. */
export function titleNode({ palette }: Card, title: string, fontSize: number): Node {
  return words(title, {
    width: COLUMN,
    fontFamily: FAMILY,
    fontSize,
    fontWeight: 700,
    lineHeight: 1.28,
    textAlign: 'center',
    textWrap: 'balance',
    color: palette.ink,
  });
}

/** The card as the renderer's tree. Newspaper calm: paper, ink, one bar of colour, the true-time ruler below. */
export function cardNode(card: Card, title: Node): Node {
  const small = { fontSize: 40, fontWeight: 500, lineHeight: 1.3 } as const;
  return box(
    {
      position: 'relative',
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      backgroundColor: card.palette.paper,
      fontFamily: FAMILY,
    },
    [
      box({
        position: 'absolute',
        left: 0,
        top: 0,
        width: CARD_WIDTH,
        height: 16,
        backgroundColor: card.hue,
      }),
      box({ display: 'flex', alignItems: 'center', height: 60, marginTop: 46 }, [
        words(card.date ?? '', { ...small, color: card.palette.accent }),
      ]),
      box({ display: 'flex', alignItems: 'center', width: COLUMN, height: TITLE_ROOM, marginTop: 4 }, [
        title,
      ]),
      words(card.attribution, { ...small, fontWeight: 400, color: card.palette.soft, marginTop: 14 }),
      ...ruler(card),
    ],
  );
}

function ruler({ years, ticks, span, hue, palette }: Card): Node[] {
  const px = (fraction: number): number => AXIS.left + fraction * AXIS_WIDTH;
  const bar = (left: number, width: number, height: number, backgroundColor: string): Node =>
    box({ position: 'absolute', left, top: AXIS.y - height / 2, width, height, backgroundColor });
  const year = { position: 'absolute', top: AXIS.y - 74, fontSize: 40, color: palette.soft } as const;
  const mark = ([from, to]: readonly [number, number]): Node => {
    const width = Math.max(MARK_PX, px(to) - px(from));
    return bar(Math.min(px(from), px(1) - width), width, 28, hue);
  };
  return [
    bar(AXIS.left, AXIS_WIDTH, 3, palette.line),
    ...ticks.map((at) => bar(Math.min(px(at), px(1) - 3), 3, 20, palette.soft)),
    ...(span ? [mark(span)] : []),
    words(years[0], { ...year, left: AXIS.left }),
    words(years[1], { ...year, right: AXIS.right }),
  ];
}

/** Every character the card draws. */
export function textOf(card: Card): string {
  return [card.date ?? '', card.title, card.shortTitle, card.attribution, ...card.years].join('');
}
