import { memo } from 'react';
import { FLAG } from '../dataset/model/milestone-columns';

interface Props {
  readonly widthPx: number;
  readonly top: number;
  readonly heightPx: number;
  readonly kind: 'extent' | 'point' | 'undated';
  /** Bits of `FLAG`. */
  readonly flags: number;
  readonly fadesAtStart: boolean;
  readonly fadesAtEnd: boolean;
  /** The `prefix` of a `Fades` in the same document. */
  readonly fades: string;
}

/**
 * A date as a shape that begins at x = 0: the same on the stage, on phones and in the legend. A bar is an extent, a disc a known instant.
 * The outline shows how the date is known: solid if stated, short dashes if only the order is known, long dashes for "about",
 * dots if inferred. An open end thins out; an end that exists but is unknown is torn; a filtered-out shape is faint. Color
 * alone never carries meaning, and outlines keep their contrast.
 */
export const BarShape = memo(function BarShape(props: Props) {
  const { widthPx, top, heightPx, kind, flags, fadesAtStart, fadesAtEnd, fades } = props;
  if (kind === 'point') {
    return (
      <circle
        cx={widthPx / 2}
        cy={top + heightPx / 2}
        r={6}
        className="fill-track stroke-paper group-data-[emphasis=filtered-out]:opacity-35 group-data-[emphasis=hovered]:stroke-ink group-data-[emphasis=hovered]:stroke-2 group-data-[emphasis=selected]:stroke-paper group-data-[emphasis=selected]:stroke-2"
      />
    );
  }
  const box = { x0: 1, x1: Math.max(widthPx - 1, 4), y0: top + 0.5, y1: top + heightPx - 0.5 };
  const undated = kind === 'undated';
  const endOf = (fading: boolean, unknown: number): End => {
    if (undated) return 'none';
    if (!fading) return 'closed';
    return flags & unknown ? 'torn' : 'thin';
  };
  const start = endOf(fadesAtStart, FLAG.unknownStart);
  const end = endOf(fadesAtEnd, FLAG.unknownEnd);
  const dash = undated ? undefined : dashOf(flags, box.x1 - box.x0);
  const stroke = {
    strokeDasharray: dash,
    strokeLinecap: dash && /\b0 /.test(dash) ? ('round' as const) : undefined,
    strokeWidth: dash?.startsWith('0') ? DOT_PX : undefined,
  };
  const rect = { x: box.x0, y: box.y0, width: box.x1 - box.x0, height: box.y1 - box.y0, rx: RADIUS_PX };
  // Most bars are closed: they are one element, so that a zoom has fewer elements to change.
  if (start === 'closed' && end === 'closed')
    return <rect {...rect} {...stroke} className={`${FILL} ${OUTLINE}`} />;
  const fade = `${fadesAtStart ? 'start' : ''}${fadesAtEnd ? 'end' : ''}`;
  const { outline, tails } = pathsOf(box, start, end);
  return (
    <>
      <rect {...rect} mask={fade ? `url(#${fades}${fade})` : undefined} className={FILL} />
      <path d={outline} {...stroke} className={`fill-none ${OUTLINE}`} />
      {tails ? <path d={tails} strokeDasharray={THINNING} className={`fill-none ${OUTLINE}`} /> : null}
    </>
  );
});

const FILL =
  'fill-track-wash group-data-[emphasis=filtered-out]:opacity-35 group-data-[emphasis=selected]:fill-track';
const OUTLINE =
  'stroke-track group-data-[emphasis=filtered-out]:opacity-35 group-data-[emphasis=hovered]:stroke-2 group-data-[emphasis=hovered]:stroke-ink group-data-[emphasis=selected]:stroke-paper';

/** Stops of a fading fill, at its start and at its end. */
const FADE_IN = [
  { offset: 0, stopOpacity: 0.05 },
  { offset: 0.35, stopOpacity: 1 },
];
const FADE_OUT = [
  { offset: 0.65, stopOpacity: 1 },
  { offset: 1, stopOpacity: 0.05 },
];
const FADES = { start: FADE_IN, end: FADE_OUT, startend: [...FADE_IN, ...FADE_OUT] };

/** Masks for fading fills. They stretch with the bar. */
export const Fades = memo(function Fades({ prefix }: { prefix: string }) {
  return Object.entries(FADES).map(([side, stops]) => (
    <g key={side}>
      <linearGradient id={`${prefix}${side}-ramp`}>
        {stops.map((stop) => (
          <stop key={stop.offset} stopColor="white" {...stop} />
        ))}
      </linearGradient>
      <mask id={`${prefix}${side}`} maskContentUnits="objectBoundingBox">
        <rect width={1} height={1} fill={`url(#${prefix}${side}-ramp)`} />
      </mask>
    </g>
  ));
});

const RADIUS_PX = 4;
/** Shorter bars have no room for a pattern of dashes. */
const NARROW_PX = 8;
/** Width of a dotted outline: dots of 1 px are hardly visible. */
const DOT_PX = 1.6;
/** Length over which the outline of an open end thins out, and the dashes of it, drawn towards the open end. */
const TAIL_PX = 30;
const THINNING = '7 3 5 3 3 3 1.5 4 1 40';
/** Depth of the teeth of a torn end. */
const TORN_PX = 3;

/** `thin` is an open end, `torn` an unknown one; an undated bar has no ends. */
type End = 'closed' | 'thin' | 'torn' | 'none';

function dashOf(flags: number, widthPx: number): string | undefined {
  const inferred = (flags & FLAG.inferred) !== 0;
  const dash = flags & FLAG.about ? '10 4' : flags & FLAG.placed ? '4 3' : '';
  if (widthPx < NARROW_PX) return dash || inferred ? '3 3' : undefined;
  if (!inferred) return dash || undefined;
  // A dot is a dash of length 0 with round caps. The caps lengthen the other dashes as well.
  return dash === '' ? '0 4' : dash === '10 4' ? '8 4 0 4' : '3 4 0 4';
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/**
 * The outline clockwise from the top left, with closed and torn ends; and the tails, the top and bottom edge of each thin end,
 * drawn towards the open side.
 */
function pathsOf({ x0, x1, y0, y1 }: Box, start: End, end: End): { outline: string; tails: string } {
  const thinEnds = Number(start === 'thin') + Number(end === 'thin');
  const tail = Math.min(TAIL_PX, (x1 - x0) / (thinEnds + 1));
  const from = start === 'thin' ? x0 + tail : x0;
  const to = end === 'thin' ? x1 - tail : x1;
  const r = Math.min(RADIUS_PX, (to - from) / 2);
  const right: Record<End, string> = {
    closed: `H${to - r}q${r} 0 ${r} ${r}V${y1 - r}q0 ${r} ${-r} ${r}`,
    torn: `H${to}${teeth(y1 - y0, 1)}L${to} ${y1}`,
    thin: `H${to}M${to} ${y1}`,
    none: `H${to}M${to} ${y1}`,
  };
  const left: Record<End, string> = {
    closed: `H${from + r}q${-r} 0 ${-r} ${-r}V${y0 + r}q0 ${-r} ${r} ${-r}`,
    torn: `H${from}${teeth(y1 - y0, -1)}L${from} ${y0}`,
    thin: `H${from}`,
    none: `H${from}`,
  };
  const tails = [
    start === 'thin' ? `M${from} ${y0}H${x0}M${from} ${y1}H${x0}` : '',
    end === 'thin' ? `M${to} ${y0}H${x1}M${to} ${y1}H${x1}` : '',
  ];
  const outline = `M${start === 'closed' ? from + r : from} ${y0}${right[end]}${left[start]}`;
  return { outline, tails: tails.join('') };
}

/** Two teeth into the bar, down the right end (1) or up the left one (-1). */
function teeth(heightPx: number, direction: 1 | -1): string {
  const [dx, dy] = [TORN_PX * direction, (heightPx / 4) * direction];
  return `l${-dx} ${dy}l${dx} ${dy}`.repeat(2);
}
