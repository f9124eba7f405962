import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { useSelected } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { lazyIsland } from '../../ui/lazy-part';
import { MilestoneDetail } from './MilestoneDetail';

export const Orientation = lazyIsland(async () => (await import('./Orientation')).Orientation);

interface Props {
  /** Follows what is read. */
  readonly foot?: ReactNode;
}

/** The selected milestone; without one, how to read the timeline. `,` and `.` lead to its neighbours. */
export const MilestonePanel = memo(function MilestonePanel({ foot }: Props) {
  const { milestone } = useDataset();
  // Renders after the marks and rows, so that a click shows at once.
  const selected = useDeferredValue(useSelected());
  const chosen = selected === null ? undefined : milestone.get(selected);
  const root = useRef<HTMLDivElement>(null);
  /** What gets the focus after the click on a link to a milestone: the same link to a neighbour, or the heading. Otherwise empty. */
  const followed = useRef('');
  useEffect(() => {
    // The followed link was removed and the focus was lost.
    if (followed.current === '' || !root.current || document.activeElement !== document.body) return;
    const next = root.current.querySelector<HTMLElement>(followed.current);
    (next ?? root.current.querySelector('h2'))?.focus({ preventScroll: true });
  }, [chosen]);
  // The same element in each render: see `lazyIsland`.
  const start = useMemo(() => <Orientation.Part foot={foot} />, [foot]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const rel = { ',': 'prev', '.': 'next' }[event.key];
    if (rel === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    root.current?.querySelector<HTMLElement>(`[data-step=${rel}] a`)?.click();
  };
  const onClick = ({ target }: MouseEvent): void => {
    const link = target instanceof Element ? target.closest('a[data-milestone]') : null;
    const step = link?.closest('[data-step]')?.getAttribute('data-step');
    followed.current = step ? `[data-step=${step}] a` : link ? 'h2' : '';
  };
  return (
    // Listens for keys and clicks from everything inside.
    <div ref={root} onKeyDown={onKeyDown} onClickCapture={onClick} className="milestone-panel">
      {chosen ? <MilestoneDetail key={chosen.id} milestone={chosen} foot={foot} /> : start}
    </div>
  );
});
