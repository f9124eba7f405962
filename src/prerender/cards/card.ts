import type { Node } from '@takumi-rs/core';
import type { Locale } from '../../dataset/model/schema';
import { LANG } from '../../i18n/page-words';
import { FAMILY } from './card-font';
import type { Palette } from './palette';
import { typeset } from './typeset';

/** Pixels of the picture; chats crop it to the square in its middle, so all words but the years stand in there. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
const COLUMN = 586;

/** Title sizes, from the largest, and the lines each may take; the smallest is still read on a phone. */
export const TITLE_SIZES = [
  { fontSize: 84, lines: 2 },
  { fontSize: 72, lines: 3 },
  { fontSize: 64, lines: 4 },
  { fontSize: 56, lines: 5 },
] as const;
const LINE_HEIGHT = 1.28;
const TITLE_ROOM = 384;

/** Shares of the timeline's extent, 0 to 1; `null` is a bound nobody states. */
export interface CardSpan {
  readonly from: number | null;
  readonly to: number | null;
}

/** What a card shows, and in which colours. */
export interface Card {
  /** `null`: nothing is said of when. */
  readonly date: string | null;
  readonly title: string;
  /** Stands in for a title that does not fit at the smallest size. */
  readonly shortTitle: string;
  readonly attribution: string;
  readonly locale: Locale;
  readonly palette: Palette;
  /** Colour of the bar and the mark. */
  readonly hue: string;
  /** First and last year of the timeline. */
  readonly years: readonly [string, string];
  /** Where every milestone begins. */
  readonly ticks: readonly number[];
  /** The span of the one the card is about. */
  readonly span: CardSpan | null;
}

const AXIS = { left: 48, right: 48, y: 590 };
const AXIS_WIDTH = CARD_WIDTH - AXIS.left - AXIS.right;
/** A moment is still seen on a ruler of thirty years. */
const MARK_PX = 10;
/** An open end fades away over this length. */
const FADE_PX = 150;

type Style = NonNullable<Node['style']>;
const box = (style: Style, children: Node[] = []): Node => ({ type: 'container', style, children });

/** Words in the font of the card, broken and spaced as their language wants. */
function words(card: Card, text: string, style: Style): Node {
  return {
    type: 'text',
    text: typeset(text, card.locale),
    lang: LANG[card.locale],
    style: { fontFamily: FAMILY, fontFeatureSettings: '"palt" 1', wordBreak: 'keep-all', ...style },
  };
}

/** Alone, so that its height can be measured before the card is drawn. */
export function titleNode(card: Card, title: string, fontSize: number): Node {
  return words(card, title, {
    width: COLUMN,
    fontSize,
    fontWeight: 700,
    lineHeight: LINE_HEIGHT,
    textAlign: 'center',
    textWrap: 'balance',
    color: card.palette.ink,
  });
}

/** The height a title of this size may have, in pixels. */
export function titleRoom({ fontSize, lines }: (typeof TITLE_SIZES)[number]): number {
  return Math.min(TITLE_ROOM, Math.ceil(fontSize * LINE_HEIGHT * lines) + 1);
}

/** The small words above and below the title. */
export function smallNodes(card: Card): { date: Node; attribution: Node } {
  const small = { fontSize: 40, lineHeight: 1.3 } as const;
  return {
    date: words(card, card.date ?? '', { ...small, fontWeight: 500, color: card.palette.accent }),
    attribution: words(card, card.attribution, { ...small, color: card.palette.soft }),
  };
}

/** The card as the renderer's tree. Newspaper calm: paper, ink, one bar of colour, the true-time ruler below. */
export function cardNode(card: Card, title: Node): Node {
  const { date, attribution } = smallNodes(card);
  const row = (height: number, marginTop: number, child: Node): Node =>
    box({ display: 'flex', alignItems: 'center', height, marginTop }, [child]);
  return box(
    {
      position: 'relative',
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      backgroundColor: card.palette.paper,
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
      row(60, 34, date),
      row(TITLE_ROOM, 6, title),
      row(52, 4, attribution),
      ...ruler(card),
    ],
  );
}

function ruler(card: Card): Node[] {
  const { years, ticks, span, palette } = card;
  const bar = (left: number, width: number, height: number, backgroundColor: string): Node =>
    box({ position: 'absolute', left, top: AXIS.y - height / 2, width, height, backgroundColor });
  const year = { position: 'absolute', top: AXIS.y - 74, fontSize: 40, color: palette.soft } as const;
  return [
    bar(AXIS.left, AXIS_WIDTH, 3, palette.line),
    ...ticks.map((at) => bar(Math.min(px(at), px(1) - 3), 3, 20, palette.soft)),
    ...(span ? [mark(card, span)] : []),
    words(card, years[0], { ...year, left: AXIS.left }),
    words(card, years[1], { ...year, right: AXIS.right }),
  ];
}

function px(share: number): number {
  return AXIS.left + share * AXIS_WIDTH;
}

function mark({ hue, palette }: Card, { from, to }: CardSpan): Node {
  const open = from === null || to === null;
  const known = open ? FADE_PX : Math.max(MARK_PX, px(to) - px(from));
  const left = from === null ? px(to ?? 1) - known : Math.min(px(from), px(1) - known);
  const start = Math.max(AXIS.left, left);
  const [first, last] = from === null ? [palette.paper, hue] : [hue, palette.paper];
  return box({
    position: 'absolute',
    left: start,
    top: AXIS.y - 14,
    width: left + known - start,
    height: 28,
    ...(open
      ? { backgroundImage: `linear-gradient(to right, ${first}, ${last})` }
      : { backgroundColor: hue }),
  });
}

/** Every character the card may draw. */
export function textOf({ date, title, shortTitle, attribution, years, locale }: Card): string {
  return typeset([date ?? '', title, shortTitle, attribution, ...years].join('\n'), locale);
}
