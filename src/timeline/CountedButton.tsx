import type { ReactNode } from 'react';

interface Props {
  readonly name: string;
  /** Ids of the milestones it counts. */
  readonly ids: readonly string[];
  /** Its key among the nodes that the arrow keys reach; none outside the stage. */
  readonly nodeKey?: string;
  readonly tabStop: boolean;
  readonly selected: string | null;
  readonly onOpen: () => void;
  /** What is drawn of it. */
  readonly children: ReactNode;
}

/** Several milestones in one counted mark. */
export function CountedButton({ name, ids, nodeKey, tabStop, selected, onOpen, children }: Props) {
  return (
    // There is no button in SVG.
    <g
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={name}
      data-cluster={ids.join(' ')}
      data-cluster-key={nodeKey}
      data-emphasis={selected !== null && ids.includes(selected) ? 'selected' : 'none'}
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
