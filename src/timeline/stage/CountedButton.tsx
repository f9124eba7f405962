import type { ReactNode } from 'react';
import { emphasisOf } from '../../ui/emphasis';

interface Props {
  readonly name: string;
  readonly count: number;
  /** Ids of the milestones it counts; none where they were only counted. */
  readonly ids: readonly string[];
  /** Its key among the nodes that the arrow keys reach; none outside the stage. */
  readonly nodeKey?: string;
  readonly tabStop: boolean;
  /** One of those it counts is selected. */
  readonly selected: boolean;
  readonly onOpen: () => void;
  /** What is drawn of it. */
  readonly children: ReactNode;
}

/** Several milestones in one counted mark. */
export function CountedButton({ name, count, ids, nodeKey, tabStop, selected, onOpen, children }: Props) {
  return (
    // There is no button in SVG.
    <g
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={name}
      data-cluster={ids.join(' ')}
      data-cluster-key={nodeKey}
      data-count={count}
      data-emphasis={emphasisOf({ selected })}
      className="group cursor-pointer outline-none"
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen();
      }}
    >
      {children}
    </g>
  );
}
