import { memo, type ReactNode } from 'react';

interface Props {
  readonly render: () => ReactNode;
  /** A hand moves the drawing just now. */
  readonly moving: boolean;
}

/** What nobody can read while the drawing moves: it follows once that has come to rest. */
export const FrozenWhileMoving = memo(
  function FrozenWhileMoving({ render }: Props) {
    return render();
  },
  (_, { moving }) => moving,
);
