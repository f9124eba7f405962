import { type FocusEvent, type PointerEvent, useMemo } from 'react';
import { setHovered, unsetHovered, useIsHovered } from '../state/hover';
import { useIsSelected, useLinkProps } from '../state/route/use-route';

/** The value of `data-emphasis` on an element that stands for a milestone. */
export type Emphasis = 'selected' | 'hovered' | 'filtered-out';

type Conditions = Readonly<Partial<Record<'selected' | 'hovered' | 'filteredOut', boolean>>>;

/** The strongest condition wins: a selected milestone stays selected while it is hovered. */
export function emphasisOf({ selected, hovered, filteredOut }: Conditions): Emphasis | undefined {
  if (selected) return 'selected';
  if (hovered) return 'hovered';
  return filteredOut ? 'filtered-out' : undefined;
}

interface Options {
  /** The filter leaves this milestone out. */
  readonly filteredOut?: boolean;
  /** `page` in a list of pages, `true` elsewhere. */
  readonly current?: 'page' | 'true';
}

/** Props of an `<a>` (HTML or SVG) that stands for a milestone: address, hover, and the emphasis on which its look depends. */
export function useMilestoneLink(id: string, options: Options = {}) {
  return useSelectableLink(id, useIsSelected(id), options);
}

/** The same for a component that renders in many frames: its parent knows the selection, and it need not read the address again. */
export function useSelectableLink(
  id: string,
  selected: boolean,
  { filteredOut = false, current = 'true' }: Options,
) {
  const link = useLinkProps();
  const hovered = useIsHovered(id);
  const address = useMemo(
    () => ({ ...link({ route: { kind: 'milestone', id } }), ...hoverHandlers(id) }),
    [link, id],
  );
  return {
    ...address,
    'aria-current': selected ? current : undefined,
    'data-milestone': id,
    'data-emphasis': emphasisOf({ selected, hovered, filteredOut }),
  } as const;
}

/**
 * Handlers that make an element preview a milestone while the pointer or the focus is on it. Touch does not hover.
 * @param onNear called when a pointer, a finger or the focus enters.
 */
export function hoverHandlers(id: string, onNear?: () => void) {
  const leave = (): void => unsetHovered(id);
  return {
    onPointerEnter: (event: PointerEvent) => {
      onNear?.();
      if (event.pointerType !== 'touch') setHovered(id);
    },
    onPointerLeave: leave,
    onFocus: ({ currentTarget }: FocusEvent) => {
      onNear?.();
      // On a touch screen a tap leaves the focus behind, which would look like a hover that does not end.
      const isSeen = currentTarget.matches(':focus-visible');
      if (isSeen || window.matchMedia('(hover: hover)').matches) setHovered(id);
    },
    onBlur: leave,
  };
}
