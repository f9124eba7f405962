import { useId, useMemo } from 'react';
import { FLAG } from '../../dataset/model/milestone-columns';
import { type ShapesIn, shapesIn } from '../../dataset/placing/shapes-in';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { BarShape, Fades } from '../../ui/BarShape';

/** How each shape is drawn. `sign` is a character beside the shape. */
const DRAWN: Readonly<
  Record<keyof ShapesIn, { kind?: 'point' | 'undated'; flags?: number; open?: true; sign?: string }>
> = {
  extent: {},
  point: { kind: 'point' },
  placed: { flags: FLAG.placed },
  about: { flags: FLAG.about },
  inferred: { flags: FLAG.inferred },
  inferredOrder: { flags: FLAG.inferred | FLAG.placed },
  uncertain: { sign: '?' },
  open: { open: true },
  unknown: { flags: FLAG.unknownStart, open: true },
  undated: { kind: 'undated' },
};
const SHAPES = Object.keys(DRAWN) as (keyof ShapesIn)[];

/** The shapes that occur in the drawing, each with its meaning. */
export function ShapeLegend() {
  const { shape } = useWords().panels.orientation;
  const index = useDataset();
  const present = useMemo(() => shapesIn(index.columns), [index]);
  const fades = useId();
  return (
    <ul className="mt-1.5 flex flex-col gap-y-1.5 text-sm">
      {SHAPES.filter((name) => present[name]).map((name) => {
        const { kind = 'extent', flags = 0, open = false, sign } = DRAWN[name];
        return (
          <li key={name} className="flex items-start gap-3">
            <svg
              aria-hidden="true"
              viewBox="0 0 56 16"
              width="56"
              height="16"
              className="mt-1 shrink-0 overflow-visible"
            >
              {open ? (
                <defs>
                  <Fades prefix={`${fades}${name}`} />
                </defs>
              ) : null}
              <BarShape
                widthPx={sign ? 32 : 56}
                top={0}
                heightPx={16}
                kind={kind}
                flags={flags}
                fadesAtStart={open}
                fadesAtEnd={false}
                fades={`${fades}${name}`}
              />
              {sign ? (
                <text x={38} y={13} fontSize={13} className="fill-ink">
                  {sign}
                </text>
              ) : null}
            </svg>
            <span>{shape[name]}</span>
          </li>
        );
      })}
    </ul>
  );
}
