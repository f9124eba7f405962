import { Suspense } from 'react';
import { Timeline } from '../timeline/TimelineFrame';

/** The drawing of wide screens out of sight, for a picture of it. */
export function OffscreenDrawing() {
  return (
    <div
      inert
      aria-hidden="true"
      className="invisible fixed top-0 left-[-200vw] flex h-190 w-300 -translate-x-full flex-col print:hidden"
    >
      <Suspense fallback={null}>
        <Timeline.Part />
      </Suspense>
    </div>
  );
}
