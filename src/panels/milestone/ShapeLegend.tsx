import { type ReactNode, useId, useMemo } from 'react';
import { factsOf } from '../../dataset/milestone-facts';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';

/** What is no longer than a second is drawn as a point. */
const POINT_MS = 1_000;

/** The marks' shapes, each beside what it says of the date. */
export function ShapeLegend() {
  const { shape } = useWords().panels.orientation;
  const index = useDataset();
  // A shape that stands nowhere would only be looked for.
  const points = useMemo(() => {
    const { start, end } = factsOf(index);
    return start.some((from, i) => (end[i] ?? Number.NaN) - from <= POINT_MS);
  }, [index]);
  const fade = useId();
  const box = { x: 1, y: 3, width: 38, height: 10, rx: 2.5 };
  return (
    <ul className="mt-1.5 space-y-1.5 text-sm">
      <Line words={shape.extent}>
        <rect {...box} className="fill-track-wash stroke-track" />
      </Line>
      {points ? (
        <Line words={shape.point}>
          <circle cx="20" cy="8" r="5" className="fill-track" />
        </Line>
      ) : null}
      <Line words={shape.dashed}>
        <rect {...box} className="fill-track-wash stroke-track" strokeDasharray="4 3" />
      </Line>
      <Line words={shape.fading}>
        <defs>
          <linearGradient id={fade}>
            <stop offset="0" stopColor="currentColor" stopOpacity="0" />
            <stop offset="0.7" stopColor="currentColor" />
          </linearGradient>
        </defs>
        <rect {...box} fill={`url(#${fade})`} />
      </Line>
    </ul>
  );
}

function Line({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li className="flex items-start gap-3">
      <svg
        aria-hidden="true"
        viewBox="0 0 40 16"
        width="40"
        height="16"
        className="mt-1 shrink-0 overflow-visible text-track"
      >
        {children}
      </svg>
      <span>{words}</span>
    </li>
  );
}
