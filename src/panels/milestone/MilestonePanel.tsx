import { memo, type MouseEvent, type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useSelected } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { focusFirst } from '../../ui/focus-first';
import { lazyIsland } from '../../ui/lazy-part';
import { MilestoneDetail } from './MilestoneDetail';

export const Orientation = lazyIsland(async () => (await import('./Orientation')).Orientation);

interface Props {
  /** Follows what is read. */
  readonly foot?: ReactNode;
}

/** The selected milestone; without one, how to read the timeline. */
export const MilestonePanel = memo(function MilestonePanel({ foot }: Props) {
  const { milestone } = useDataset();
  // Renders after the marks and rows, so that a click shows at once.
  const selected = useDeferredValue(useSelected());
  const chosen = selected === null ? undefined : milestone.get(selected);
  /**
   * What gets the focus when a click has replaced what had it: the same link to a neighbour, the heading, or, when the milestone was
   * closed, its mark.
   */
  const followed = useRef<readonly string[]>([]);
  useEffect(() => {
    // The followed link was removed and the focus was lost.
    if (document.activeElement === document.body) focusFirst(...followed.current);
  }, [chosen]);
  // The same element in each render: see `lazyIsland`.
  const start = useMemo(() => <Orientation.Part foot={foot} />, [foot]);
  const onClick = ({ target }: MouseEvent): void => {
    const link = target instanceof Element ? target.closest('a[data-milestone], .detail-close') : null;
    const step = link?.closest('[data-step]')?.getAttribute('data-step');
    if (link?.matches('.detail-close'))
      followed.current = [
        `#timeline a[data-milestone="${chosen?.id}"], #timeline [data-cluster~="${chosen?.id}"]`,
        '#text',
        '#timeline',
      ];
    else if (link) followed.current = [`.milestone-panel [data-step=${step}] a`, '.milestone-panel h2'];
    else followed.current = [];
  };
  return (
    // Listens for clicks from everything inside.
    <div onClickCapture={onClick} className="milestone-panel">
      {chosen ? <MilestoneDetail key={chosen.id} milestone={chosen} foot={foot} /> : start}
    </div>
  );
});
