import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Milestone } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import { SITE_WORDS } from '../../i18n/site-words';
import type { Address } from '../../state/route/route';
import { dateInWords } from '../../time/date-words';
import type { Card, CardSpan } from '../cards/card';
import { pathOf, type Site } from '../host/site';
import { element, tag } from '../pages/html';

/** Across the drawing, lengths are shares of its width, so that it needs no script at any width. Down it they are pixels. */
const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** How far an open end reaches, as a share of the width. */
const OPEN = 0.1;
/** Marks are as thick as ticks are high. */
const TICK_PX = 10;
const MARK_PX = 22;
/** At least the 24 px of a target for fingers. */
const ROW_PX = 26;
const YEARS_PX = 20;

/** Words and colours are attributes, so that the drawing can be read without its style sheet. */
const SVG = { width: '100%', fill: 'currentColor', 'font-size': '13', overflow: 'visible' };

function line(from: number, to: number, y: readonly [number, number]): string {
  const [y1, y2] = y.map(String);
  return `${tag('line', { class: 'axis', x1: percent(from), x2: percent(to), y1, y2, stroke: 'currentColor' })}</line>`;
}

function years({ years: bounds }: Card, y: number): string {
  if (!bounds) return '';
  const [first, last] = bounds;
  const at = { class: 'soft', y: String(y) };
  return (
    element('text', { ...at, x: '0' }, first) +
    element('text', { ...at, x: '100%', 'text-anchor': 'end' }, last)
  );
}

/** The ends of a mark. An open one reaches on a little, in dashes. */
function ends({ from, to }: CardSpan): readonly [number, number] {
  return [from ?? Math.max(0, (to ?? 1) - OPEN), to ?? Math.min(1, (from ?? 0) + OPEN)];
}

/** A mark with round ends, which make the shortest one visible. */
function mark(span: CardSpan, y: number): string {
  const [from, to] = ends(span);
  const isOpen = span.from === null || span.to === null;
  const bar = {
    class: 'mark',
    x1: percent(from),
    x2: percent(to),
    y1: String(y),
    y2: String(y),
    stroke: 'currentColor',
    'stroke-width': String(TICK_PX),
    'stroke-linecap': isOpen ? undefined : 'round',
    'stroke-dasharray': isOpen ? '4 3' : undefined,
  };
  return `${tag('line', bar)}</line>`;
}

/** How many places ticks can have. One path holds them all, however many milestones there are. */
const PLACES = 500;

/** The starts of all milestones. The inner drawing is stretched to the width; the lines keep theirs. */
function ticks(card: Card, y: number): string {
  const places = [...new Set(card.ticks.map((at) => Math.round(at * PLACES)))];
  const box = {
    y: String(y - TICK_PX / 2),
    width: '100%',
    height: String(TICK_PX),
    viewBox: `0 0 ${PLACES} ${TICK_PX}`,
    preserveAspectRatio: 'none',
    overflow: 'visible',
  };
  const path = {
    class: 'tick',
    d: places.map((at) => `M${at} 0v${TICK_PX}`).join(''),
    stroke: 'currentColor',
    'vector-effect': 'non-scaling-stroke',
  };
  return `${tag('svg', box)}${tag('path', path)}</path></svg>`;
}

/** All milestones as ticks on a ruler of true time, and the mark of one among them. */
export function strip(card: Card): string {
  const y = MARK_PX / 2;
  const height = MARK_PX + YEARS_PX;
  return [
    tag('svg', { ...SVG, height: String(height), role: 'img', 'aria-label': nameOf(card) }),
    line(0, 1, [y, y]),
    ticks(card, y),
    card.span ? mark(card.span, y) : '',
    years(card, height - 3),
    '</svg>',
  ].join('');
}

function nameOf({ date, years: bounds, locale }: Card): string {
  return bounds ? SITE_WORDS[locale].embed.drawing(date, ...bounds) : dateInWords(null, locale);
}

/** The first milestones, each in a row: its mark in true time, and beside it a link with its name and date. */
export function rows(
  { index, cardOf, site }: { index: DatasetIndex; cardOf: (page: Address) => Card; site: Site },
  locale: Address['locale'],
  shown: readonly Milestone[],
): string {
  const whole = cardOf({ locale, route: { kind: 'whole' } });
  const height = shown.length * ROW_PX + YEARS_PX;
  const all = shown.map((milestone, row) => {
    const page: Address = { locale, route: { kind: 'milestone', id: milestone.id } };
    const { span } = cardOf(page);
    const top = row * ROW_PX;
    const track = trackNumber(index, milestone.track);
    return [
      tag('a', {
        href: pathOf(site, page),
        target: '_blank',
        rel: 'noopener',
        'data-track': track?.toString(),
      }),
      // The whole row can be pressed.
      `${tag('rect', { y: String(top), width: '100%', height: String(ROW_PX), fill: 'transparent' })}</rect>`,
      span ? mark(span, top + ROW_PX / 2) : '',
      `${tag('text', { y: String(top + ROW_PX / 2 + 5), ...besides(span) })}${element('tspan', { class: 'name' }, milestone.label[locale])} `,
      `${element('tspan', { class: 'soft' }, dateInWords(milestone.when.edtf, locale))}</text></a>`,
    ].join('');
  });
  return [
    tag('svg', { ...SVG, class: 'rows', height: String(height) }),
    line(0, 0, [0, height - YEARS_PX]),
    line(1, 1, [0, height - YEARS_PX]),
    ...all,
    years(whole, height - 3),
    '</svg>',
  ].join('');
}

/** Words stand on the side of the mark that has more room. */
function besides(span: CardSpan | null): Record<string, string> {
  const [from, to] = span ? ends(span) : [0, 0];
  return from > 1 - to ? { x: percent(from), dx: '-11', 'text-anchor': 'end' } : { x: percent(to), dx: '11' };
}
