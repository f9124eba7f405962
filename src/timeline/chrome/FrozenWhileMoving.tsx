import { memo, type ReactNode } from 'react';

interface Props {
  readonly render: () => ReactNode;
  /** Whether the reader is dragging or zooming. */
  readonly moving: boolean;
}

/** Content that cannot be read while the drawing moves. It renders again once the drawing is at rest. */
export const FrozenWhileMoving = memo(
  function FrozenWhileMoving({ render }: Props) {
    return render();
  },
  (_, { moving }) => moving,
);
