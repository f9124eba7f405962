import { max } from 'd3';
import { memo, useEffect, useEffectEvent } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import { zoomAbout } from '../../geometry/view/view-transform';
import type { Placed } from '../stage/placed-mark';
import { useStage } from '../stage-context';
import { LazySilhouette } from './LazySilhouette';

/** A silhouette under the marks of each dense track: how many milestones begin where. */
const Silhouettes = memo(function Silhouettes({ densities }: Pick<Placed, 'densities'>) {
  const { plan } = useStage();
  const most = max(densities, ({ counts }) => max(counts)) ?? 0;
  return (
    <g aria-hidden="true" className="pointer-events-none">
      {densities.map((density) => {
        const row = plan.rows[density.track];
        if (!row) return null;
        return (
          <LazySilhouette
            key={density.track}
            bins={density}
            bottom={Math.round(row.y + row.heightPx - 1)}
            most={most}
            fullPx={row.heightPx - 2}
            round
            track={trackNumber(plan.index, plan.index.dataset.tracks[density.track]?.id ?? '')}
            className="fill-track-wash"
          />
        );
      })}
    </g>
  );
});

interface WarmUp {
  readonly base: BaseScale;
  /** Computes where marks stand, and changes nothing on the page. */
  readonly place: (view: TimeSpan) => unknown;
}

/** What the drawing of a dense dataset has besides its marks. */
export function DenseLayer({ densities, ...warmUp }: Pick<Placed, 'densities'> & WarmUp) {
  return (
    <>
      <Silhouettes densities={densities} />
      <WarmUpPlacement {...warmUp} />
    </>
  );
}

/** JavaScript engines compile a function to fast code after about as many calls. */
const VIEWS = 24;
/** The idle moments between the frames of a gesture are shorter: computing there could make a frame late. */
const MIN_IDLE_MS = 20;

/**
 * Places the marks of nearer and nearer views, one in each idle moment after the first drawing, and throws the results away. The code is
 * then compiled and the labels are measured before the first zoom needs them. With 100,000 milestones the 95th percentile of 60
 * zoom steps was 11.0 to 11.2 ms with it and 11.8 to 12.4 ms without (three pairs of runs).
 */
function WarmUpPlacement({ base, place }: WarmUp): null {
  const { plan } = useStage();
  // Uses the latest plan: the first one is replaced as soon as the toolbar is measured.
  const placeNearer = useEffectEvent((factor: number): void => {
    place(zoomAbout(base, plan.extent, factor, plan.plotPx / 2, plan.leastMs));
  });
  useEffect(() => {
    // Safari has no idle callbacks: it draws the same, without the warm-up.
    if (typeof requestIdleCallback === 'undefined') return;
    let done = 0;
    let handle = requestIdleCallback(function placeNext(deadline) {
      if (deadline.timeRemaining() > MIN_IDLE_MS) {
        done += 1;
        placeNearer(1.1 ** done);
      }
      if (done < VIEWS) handle = requestIdleCallback(placeNext);
    });
    return () => cancelIdleCallback(handle);
  }, []);
  return null;
}
