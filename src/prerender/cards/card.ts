import type { Node } from '@takumi-rs/core';
import type { Locale } from '../../dataset/model/schema';
import { LANG } from '../../i18n/page-words';
import type { Palette } from './palette';

/** The font of all words. `draw-cards.ts` loads the part of it that they need. */
export const FAMILY = 'Noto Sans SC';

/** Size of the picture in pixels. Chats crop it to the middle square, so all words except the years fit in the square. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
const COLUMN = 586;

/** Title sizes from the largest, with the lines each may take. The smallest is still legible on a phone. */
export const TITLE_SIZES = [
  { fontSize: 84, lines: 2 },
  { fontSize: 72, lines: 3 },
  { fontSize: 64, lines: 4 },
  { fontSize: 56, lines: 5 },
] as const;
const LINE_HEIGHT = 1.28;
const TITLE_ROOM = 384;

/** A span as shares of the timeline's extent, 0 to 1. `null` is an open bound. */
export interface CardSpan {
  readonly from: number | null;
  readonly to: number | null;
}

/** What a card shows, and in which colours. */
export interface Card {
  /** `null` if there is no date. */
  readonly date: string | null;
  readonly title: string;
  /** Replaces a title that does not fit at the smallest size. */
  readonly shortTitle: string;
  readonly attribution: string;
  readonly locale: Locale;
  readonly palette: Palette;
  /** Colour of the bar and the mark. */
  readonly hue: string;
  /** First and last year of the timeline; `null` if nothing is dated. */
  readonly years: readonly [string, string] | null;
  /** The starts of all milestones, as shares of the extent. */
  readonly ticks: readonly number[];
  /** The span of the card's milestone. */
  readonly span: CardSpan | null;
}

const AXIS = { left: 48, right: 48, y: 590 };
const AXIS_WIDTH = CARD_WIDTH - AXIS.left - AXIS.right;
/** The least width of a mark, so that a moment is visible on a ruler of thirty years. */
const MARK_PX = 10;
/** An open end fades out over this length. */
const FADE_PX = 150;

type Style = NonNullable<Node['style']>;
const box = (style: Style, children: Node[] = []): Node => ({ type: 'container', style, children });

/** Text in the card's font, with the line breaks and spacing of its language. */
function words(card: Card, text: string, style: Style): Node {
  return {
    type: 'text',
    text: typeset(text, card.locale),
    lang: LANG[card.locale],
    style: { fontFamily: FAMILY, fontFeatureSettings: '"palt" 1', wordBreak: 'keep-all', ...style },
  };
}

/** The title is a separate node, so that its height can be measured before the card is drawn. */
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

/** The greatest height of a title of this size, in pixels. */
export function titleRoom({ fontSize, lines }: (typeof TITLE_SIZES)[number]): number {
  return Math.ceil(fontSize * LINE_HEIGHT * lines) + 1;
}

/** Sizes of the small words from the largest: a date of two whole days needs the smaller one. */
export const SMALL_SIZES = [40, 32] as const;

/** A line of small words, above or below the title. */
export function smallNode(card: Card, key: 'date' | 'attribution', fontSize: number): Node {
  const { accent, soft } = card.palette;
  const tone = key === 'date' ? { fontWeight: 500, color: accent } : { color: soft };
  return words(card, card[key] ?? '', { fontSize, lineHeight: 1.3, ...tone });
}

/** The card as the renderer's tree: its lines, as large as they fit, with a ruler of true time below. */
export function cardNode(
  card: Card,
  { date, title, attribution }: Readonly<Record<'date' | 'title' | 'attribution', Node>>,
): Node {
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
      placed(0, 0, CARD_WIDTH, 16, { backgroundColor: card.hue }),
      row(60, 34, date),
      row(TITLE_ROOM, 6, title),
      row(52, 4, attribution),
      ...ruler(card),
    ],
  );
}

function placed(left: number, top: number, width: number, height: number, style: Style): Node {
  return box({ position: 'absolute', left, top, width, height, ...style });
}

/** A bar whose middle is on the axis. */
function bar(left: number, width: number, height: number, style: Style): Node {
  return placed(left, AXIS.y - height / 2, width, height, style);
}

function ruler(card: Card): Node[] {
  const { years, ticks, span, palette } = card;
  const tick = { backgroundColor: palette.soft };
  const year = { position: 'absolute', top: AXIS.y - 74, fontSize: 40, color: palette.soft } as const;
  return [
    bar(AXIS.left, AXIS_WIDTH, 3, { backgroundColor: palette.line }),
    // A pixel has one tick, however many milestones there are.
    ...[...new Set(ticks.map((at) => Math.round(Math.min(px(at), px(1) - 3))))].map((left) =>
      bar(left, 3, 20, tick),
    ),
    ...(span ? [mark(card, span)] : []),
    ...(years ? [words(card, years[0], { ...year, left: AXIS.left })] : []),
    ...(years ? [words(card, years[1], { ...year, right: AXIS.right })] : []),
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
  const fade = { backgroundImage: `linear-gradient(to right, ${first}, ${last})` };
  return bar(start, left + known - start, 28, open ? fade : { backgroundColor: hue });
}

/** Every character that the card may draw. */
export function textOf({ date, title, shortTitle, attribution, years, locale }: Card): string {
  return typeset([date ?? '', title, shortTitle, attribution, ...(years ?? [])].join('\n'), locale);
}

/** A zero-width space: a line may break here. */
const BREAK = '\u200b';
const OPENS = /[“‘（《「『〈【]$/;
const CLOSES = /^[，。、；：！？”’）》」』〉】%…—]/;
/** Short quotations stay on one line. Longer ones would leave gaps. */
const SHORT_QUOTE = /[“《][^“”《》]{1,8}[”》]/gu;

/**
 * Prepares text for the card's renderer. The renderer breaks Chinese anywhere; here it may break only between words and
 * not inside a short quotation. In English ’ becomes ʼ, because the font's ’ is as wide as a Han character.
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
