import { memo } from 'react';

/**
 * `bar`: a span. `slim`: a span whose length on the drawing says little: half open, or from before a busy day until after it.
 * `bracket`: known only to the day. `diamond`: the day on which another span ends. `point`: a known instant.
 */
export type BarKind = 'bar' | 'slim' | 'bracket' | 'diamond' | 'point' | 'undated';

interface Props {
  readonly widthPx: number;
  readonly top: number;
  readonly heightPx: number;
  readonly kind: BarKind;
  /** 1 is solid, the others are light. */
  readonly importance: number;
  /** Ends that are in doubt. */
  readonly doubtStart?: boolean;
  readonly doubtEnd?: boolean;
  /** Open ends in view: the bar has an arrow there, outside its width. */
  readonly openStart?: boolean;
  readonly openEnd?: boolean;
  /** Length of such an arrow. */
  readonly arrowPx?: number;
  /** Where the line of a bracket begins: after its label. */
  readonly lineStart?: number;
  /** A slim bar stands at the lower edge, below its label. */
  readonly low?: boolean;
  /** The `prefix` of an `ArrowFades` in the same document. */
  readonly fades: string;
}

/**
 * A date as a shape from x = 0 to its width: the same on the stage, on phones and in the legend. Fill and weight show the
 * importance, edges the certainty: a stated end has an edge, an end in doubt a dashed line outside the fill, an open end an
 * arrow. The less is known, the less ink. Color alone never carries meaning.
 */
export const BarShape = memo(function BarShape(props: Props) {
  const { widthPx, kind, openStart = false, openEnd = false, arrowPx = ARROW_PX, fades } = props;
  const box = inkOf(props);
  const middle = box.y + box.height / 2;
  if (kind === 'point') {
    return <circle cx={widthPx / 2} cy={middle} r={box.height / 2} className={`${SOLID} stroke-paper`} />;
  }
  if (kind === 'diamond') {
    const [across, down] = [(box.height * DIAMOND.width) / DIAMOND.height / 2, box.height / 2];
    const x = widthPx / 2;
    return (
      <polygon
        points={`${x - across},${middle} ${x},${middle - down} ${x + across},${middle} ${x},${middle + down}`}
        className={SOLID}
      />
    );
  }
  if (kind === 'bracket') return <Bracket {...props} box={box} />;
  return (
    <>
      <Bar {...props} box={box} />
      {openStart ? (
        <path d={arrowPath(0, -arrowPx, middle)} mask={`url(#${fades}start)`} className={ARROW} />
      ) : null}
      {openEnd ? (
        <path
          d={arrowPath(widthPx, widthPx + arrowPx, middle)}
          mask={`url(#${fades}end)`}
          className={ARROW}
        />
      ) : null}
    </>
  );
});

const SOLID =
  'fill-track group-data-[emphasis=filtered-out]:fill-track-wash forced-colors:group-data-[emphasis=filtered-out]:opacity-35';
const FADED = 'group-data-[emphasis=filtered-out]:opacity-35';
const WASH = `fill-track-wash ${FADED}`;
const EDGE = `fill-none stroke-track ${FADED}`;
const ARROW = `fill-none stroke-track [stroke-width:1.5] ${FADED}`;

/** Length of the arrow at an open end. */
export const ARROW_PX = 26;

/** Heights in px of a shape of `FULL_PX`; other sizes are in proportion. The first of two is that of importance 1. */
const FULL_PX = 21;
const HEIGHTS = { bar: [21, 19], slim: [8, 6], bracket: [14, 12], undated: [21, 19] } as const;
const LINE_PX = 4;
const POINT_PX = 12;
const DIAMOND = { width: 12, height: 18 } as const;
/** The fill ends this far from an end in doubt. */
const DOUBT_PX = 4;
const EDGE_PX = 2;

type Sizes = Pick<Props, 'top' | 'heightPx' | 'kind' | 'importance' | 'low'>;

interface Box {
  readonly y: number;
  readonly height: number;
}

/** What a shape takes of its height. */
export function inkOf({ top, heightPx, kind, importance, low = false }: Sizes): Box {
  const full =
    kind === 'point'
      ? POINT_PX
      : kind === 'diamond'
        ? DIAMOND.height
        : HEIGHTS[kind][importance === 1 ? 0 : 1];
  const height = (full * heightPx) / FULL_PX;
  return { y: low ? top + heightPx - height : top + (heightPx - height) / 2, height };
}

type Shape = Props & { readonly box: Box };

/** Caps at both ends of the day, and a thin line between them. */
function Bracket({ widthPx, heightPx, importance, doubtStart, doubtEnd, lineStart, box }: Shape) {
  const first = importance === 1;
  const inferred = doubtStart === true || doubtEnd === true;
  const cap = first ? 2 : 1.5;
  const line = (LINE_PX * heightPx) / FULL_PX;
  const from = Math.max(lineStart ?? 0, cap);
  const ends = [cap / 2, widthPx - cap / 2].map((x) => `M${x} ${box.y}v${box.height}`);
  return (
    <>
      <rect
        x={from}
        y={box.y + (box.height - line) / 2}
        width={Math.max(widthPx - cap - from, 0)}
        height={line}
        className={`fill-track group-data-[emphasis=filtered-out]:opacity-15 forced-colors:opacity-100 ${inferred ? 'opacity-30' : first ? '' : 'opacity-42'}`}
      />
      <path
        d={ends.join('')}
        strokeWidth={cap}
        strokeDasharray={inferred ? '2 1.67' : undefined}
        className={EDGE}
      />
    </>
  );
}

/** The fill, with an edge at each stated end and a dashed line at each end in doubt. A solid bar needs no edges. */
function Bar(shape: Shape) {
  const { widthPx, kind, importance, box, openStart, openEnd } = shape;
  const { doubtStart = false, doubtEnd = false } = shape;
  const first = importance === 1 && kind !== 'undated';
  const stop = Math.min(DOUBT_PX, Math.max(widthPx / 4, 0));
  const x0 = doubtStart ? stop : 0;
  const x1 = Math.max(widthPx - (doubtEnd ? stop : 0), x0 + 1);
  const dashes = first ? 1.5 : 1;
  const doubts = [...(doubtStart ? [dashes / 2] : []), ...(doubtEnd ? [widthPx - dashes / 2] : [])].map(
    (x) => `M${x} ${box.y}v${box.height}`,
  );
  const dashed =
    doubts.length === 0 ? null : (
      <path d={doubts.join('')} strokeWidth={dashes} strokeDasharray="3 2" className={EDGE} />
    );
  if (first)
    return (
      <>
        <rect
          x={x0}
          y={box.y}
          width={x1 - x0}
          height={box.height}
          rx={kind === 'slim' ? 1 : 3}
          className={SOLID}
        />
        {dashed}
      </>
    );
  // The stroke lies inside the shape. On a slim bar the light fill is too small to be seen without a line below it.
  const stroke = kind === 'bar' ? EDGE_PX : 1;
  const dated = kind !== 'undated';
  // Top, right, bottom, left.
  const sides = [!dated, dated && !doubtEnd && !openEnd, kind !== 'bar', dated && !doubtStart && !openStart];
  // A short bar without edges needs all of its width to be seen.
  const inset = sides.includes(true) ? stroke : 0;
  const [width, height] = [Math.max(x1 - x0 - inset, 0.5), box.height - inset];
  return (
    <>
      <rect
        x={x0 + inset / 2}
        y={box.y + inset / 2}
        width={width}
        height={height}
        strokeWidth={inset > 0 ? stroke : 1}
        strokeDasharray={dashesOf(sides, [width, height, width, height])}
        className={`${WASH} ${sides.includes(true) ? 'stroke-track' : 'forced-colors:stroke-track'} forced-colors:[stroke-dasharray:none]`}
      />
      {dashed}
    </>
  );
}

/** Strokes some sides of a rectangle, which begins at the top left and goes around clockwise. */
function dashesOf(sides: readonly boolean[], lengths: readonly number[]): string | undefined {
  if (!sides.includes(false) || !sides.includes(true)) return undefined;
  const dashes = [0];
  let drawn = true;
  for (const [i, side] of sides.entries()) {
    if (side !== drawn) dashes.push(0);
    drawn = side;
    dashes[dashes.length - 1] = (dashes.at(-1) ?? 0) + (lengths[i] ?? 0);
  }
  // An even number of lengths: an odd one would be repeated with dashes and gaps exchanged.
  if (dashes.length % 2 === 1) dashes.push(0);
  return dashes.map((px) => Math.round(px * 100) / 100).join(' ');
}

/** From the bar to its open side. */
function arrowPath(from: number, to: number, y: number): string {
  const back = Math.sign(from - to);
  return `M${from - 2 * back} ${y}H${to}m${5 * back} -3.5l${-5 * back} 3.5l${5 * back} 3.5`;
}

/** Masks with which an arrow fades towards its tip. */
export const ArrowFades = memo(function ArrowFades({ prefix }: { prefix: string }) {
  return Object.entries({ start: [0.15, 0.8], end: [0.8, 0.15] }).map(([side, [left, right]]) => (
    <g key={side}>
      <linearGradient id={`${prefix}${side}-ramp`}>
        <stop offset={0} stopColor="white" stopOpacity={left} />
        <stop offset={1} stopColor="white" stopOpacity={right} />
      </linearGradient>
      <mask id={`${prefix}${side}`} maskContentUnits="objectBoundingBox">
        <rect x={-0.1} y={-0.2} width={1.2} height={1.4} fill={`url(#${prefix}${side}-ramp)`} />
      </mask>
    </g>
  ));
});
