import type { ReactNode } from 'react';
import { emphasisOf } from '../../ui/use-milestone-link';

interface Props {
  readonly name: string;
  readonly count: number;
  /** Ids of the milestones it counts, where they are known. */
  readonly ids: readonly string[];
  /** Its key among the nodes that the arrow keys reach. A button outside the stage has none. */
  readonly nodeKey?: string;
  readonly tabStop: boolean;
  /** Whether it counts the selected milestone. */
  readonly selected: boolean;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** The behaviour of a counted mark. Its children decide how it looks. */
export function CountedButton({ name, count, ids, nodeKey, tabStop, selected, onOpen, children }: Props) {
  return (
    // SVG has no button element.
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
