import { memo } from 'react';
import { FLAG } from '../dataset/model/milestone-columns';

interface Props {
  /** Of the bar, in px of the drawing. */
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly heightPx: number;
  readonly kind: 'extent' | 'point' | 'undated';
  /** Bits of `FLAG`. */
  readonly flags: number;
  readonly fadesAtStart: boolean;
  readonly fadesAtEnd: boolean;
  /** The `prefix` of the `Fades` in the same drawing. */
  readonly fades: string;
}

/**
 * A date as a shape, the same in the drawing and in its legend. A bar for an extent, a disc for a known instant. The outline
 * tells how it is known: solid, short dashes where only the order is known, long dashes for about, dots where inferred.
 * Where a bound is not given, the outline thins out and the fill fades; where there was one that nobody told, the end
 * is torn; what the filter leaves out is faint. No colour tells anything alone, and no outline loses its contrast.
 */
export const BarShape = memo(function BarShape(props: Props) {
  const { x0, x1, top, heightPx, kind, flags, fadesAtStart, fadesAtEnd, fades } = props;
  if (kind === 'point') {
    return (
      <circle
        cx={(x0 + x1) / 2}
        cy={top + heightPx / 2}
        r={6}
        className="fill-track stroke-paper group-data-[emphasis=filtered-out]:opacity-35 group-data-[emphasis=hovered]:stroke-ink group-data-[emphasis=hovered]:stroke-2 group-data-[emphasis=selected]:stroke-paper group-data-[emphasis=selected]:stroke-2"
      />
    );
  }
  const box = { x0: x0 + 1, x1: Math.max(x1 - 1, x0 + 4), y0: top + 0.5, y1: top + heightPx - 0.5 };
  const edges = kind === 'undated' ? NO_EDGES : edgesOf(flags, fadesAtStart, fadesAtEnd);
  const open = (edge: Edges['start']): boolean => edge === 'thin' || edge === 'torn';
  const fade = `${open(edges.start) ? 'start' : ''}${open(edges.end) ? 'end' : ''}`;
  const dash = kind === 'undated' ? undefined : dashOf(flags, box.x1 - box.x0);
  const stroke = {
    strokeDasharray: dash,
    strokeLinecap: dash && /\b0 /.test(dash) ? ('round' as const) : undefined,
    strokeWidth: dash?.startsWith('0') ? DOT_PX : undefined,
  };
  const rect = { x: box.x0, y: box.y0, width: box.x1 - box.x0, height: box.y1 - box.y0, rx: RADIUS_PX };
  // Most bars are closed: one element fewer for each is what a zoom has to change.
  if (edges.start === 'closed' && edges.end === 'closed') {
    return <rect {...rect} {...stroke} className={`${WASH} ${OUTLINE}`} />;
  }
  return (
    <>
      <rect {...rect} mask={fade ? `url(#${fades}${fade})` : undefined} className={WASH} />
      <path d={outlineOf(box, edges)} {...stroke} className={`fill-none ${OUTLINE}`} />
      {edges.start === 'thin' || edges.end === 'thin' ? (
        <path d={tailsOf(box, edges)} strokeDasharray={THINNING} className={`fill-none ${OUTLINE}`} />
      ) : null}
    </>
  );
});

const WASH =
  'fill-track-wash group-data-[emphasis=filtered-out]:opacity-35 group-data-[emphasis=selected]:fill-track';
const OUTLINE =
  'stroke-track group-data-[emphasis=filtered-out]:opacity-35 group-data-[emphasis=hovered]:stroke-2 group-data-[emphasis=hovered]:stroke-ink group-data-[emphasis=selected]:stroke-paper';

/** Masks for fills that fade. They follow the bar's own size. */
export const Fades = memo(function Fades({ prefix }: { prefix: string }) {
  return (
    <>
      {FADES.map(([side, stops]) => (
        <g key={side}>
          <linearGradient id={`${prefix}${side}-ramp`}>
            {stops.map(([offset, opacity]) => (
              <stop key={offset} offset={offset} stopColor="white" stopOpacity={opacity} />
            ))}
          </linearGradient>
          <mask id={`${prefix}${side}`} maskContentUnits="objectBoundingBox">
            <rect width={1} height={1} fill={`url(#${prefix}${side}-ramp)`} />
          </mask>
        </g>
      ))}
    </>
  );
});

/** Side, and its ramp as pairs of offset and opacity. */
const FADES = [
  [
    'start',
    [
      [0, 0.05],
      [0.35, 1],
    ],
  ],
  [
    'end',
    [
      [0.65, 1],
      [1, 0.05],
    ],
  ],
  [
    'startend',
    [
      [0, 0.05],
      [0.35, 1],
      [0.65, 1],
      [1, 0.05],
    ],
  ],
] as const;

const RADIUS_PX = 4;
const NARROW_PX = 8;
/** Dots of a px would hardly be seen. */
const DOT_PX = 1.6;
/** Px over which an outline thins out, and how: drawn towards the open end. */
const TAIL_PX = 30;
const THINNING = '7 3 5 3 3 3 1.5 4 1 40';

/** How a bar ends: closed, thinning out, torn off, or without an end. */
interface Edges {
  readonly start: 'closed' | 'thin' | 'torn' | 'none';
  readonly end: 'closed' | 'thin' | 'torn' | 'none';
}

/** Undated: it has no ends to be drawn. */
const NO_EDGES: Edges = { start: 'none', end: 'none' };

function edgesOf(flags: number, fadesAtStart: boolean, fadesAtEnd: boolean): Edges {
  const edge = (fades: boolean, unknown: number) => (fades ? (flags & unknown ? 'torn' : 'thin') : 'closed');
  return { start: edge(fadesAtStart, FLAG.unknownStart), end: edge(fadesAtEnd, FLAG.unknownEnd) };
}

/** Dashes by how the place is known; a dot between them where it is inferred as well. */
function dashOf(flags: number, widthPx: number): string | undefined {
  const inferred = (flags & FLAG.inferred) !== 0;
  const dash = flags & FLAG.about ? '10 4' : flags & FLAG.placed ? '4 3' : '';
  // A bar of a few px has no room for a pattern: dashed or not is all it can say.
  if (widthPx < NARROW_PX) return dash || inferred ? '3 3' : undefined;
  if (!inferred) return dash || undefined;
  // Round caps add the width of the line to each: a dot is a dash of nothing.
  return dash === '' ? '0 4' : dash === '10 4' ? '8 4 0 4' : '3 4 0 4';
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** The outline with its closed and torn ends; what thins out is left to the tails. */
function outlineOf(box: Box, { start, end }: Edges): string {
  const { y0, y1 } = box;
  const tail = tailLength(box, { start, end });
  const x0 = start === 'thin' ? box.x0 + tail : box.x0;
  const x1 = end === 'thin' ? box.x1 - tail : box.x1;
  const r = Math.min(RADIUS_PX, (x1 - x0) / 2);
  const across = (x: number, direction: 1 | -1): string => {
    const step = ((y1 - y0) / 4) * direction;
    return (
      [1, -1, 1, -1].map((side) => `l${-side * TORN_PX * direction} ${step}`).join('') +
      `L${x} ${direction === 1 ? y1 : y0}`
    );
  };
  const right =
    end === 'closed'
      ? `H${x1 - r}q${r} 0 ${r} ${r}V${y1 - r}q0 ${r} ${-r} ${r}`
      : end === 'torn'
        ? `H${x1}${across(x1, 1)}`
        : `H${x1}M${x1} ${y1}`;
  const left =
    start === 'closed'
      ? `H${x0 + r}q${-r} 0 ${-r} ${-r}V${y0 + r}q0 ${-r} ${r} ${-r}`
      : start === 'torn'
        ? `H${x0}${across(x0, -1)}`
        : `H${x0}`;
  return `M${start === 'closed' ? x0 + r : x0} ${y0}${right}${left}`;
}

/** Depth of the teeth of a torn end. */
const TORN_PX = 3;

function tailsOf(box: Box, { start, end }: Edges): string {
  const { x0, x1, y0, y1 } = box;
  const tail = tailLength(box, { start, end });
  const from = [
    ...(start === 'thin' ? [`M${x0 + tail} ${y0}H${x0}M${x0 + tail} ${y1}H${x0}`] : []),
    ...(end === 'thin' ? [`M${x1 - tail} ${y0}H${x1}M${x1 - tail} ${y1}H${x1}`] : []),
  ];
  return from.join('');
}

function tailLength({ x0, x1 }: Box, { start, end }: Edges): number {
  const open = (start === 'thin' ? 1 : 0) + (end === 'thin' ? 1 : 0);
  return open === 0 ? 0 : Math.min(TAIL_PX, (x1 - x0) / (open + 1));
}
