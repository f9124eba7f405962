import { type ReactNode, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { type Moved, movedTo, type ViewTransform, viewTransform } from '../geometry/view/view-transform';
import { blendScales, type TimeSpan } from '../geometry/scale/base-scale';
import { useStage } from './stage-context';

/** The view on screen: its transform, and how it moves what React has drawn for an earlier view. */
export interface Frame extends Moved, ViewTransform {
  readonly view: TimeSpan;
  /** Whether everything moves by `dx` alone. */
  readonly isPan: boolean;
}

/**
 * Moves what stands while the view moves. React draws a view; in the next frames of a gesture, which are near it, `move` sets
 * the attributes that differ from what React has set, and React renders nothing. After a render it is called before the browser
 * paints: React does not set an attribute anew that is the same as in its last render.
 */
export function useMoved<E extends Element>(move: (node: E, frame: Frame) => void): RefObject<E | null> {
  const { controller, plan } = useStage();
  const ref = useRef<E>(null);
  const moveNow = useEffectEvent(() => {
    const { seen, drawn } = controller.shown.get();
    if (!ref.current) return;
    const base = blendScales(plan.expanded, plan.trueScale, drawn.blend);
    const moved = movedTo(base, drawn.view, seen, drawn.times);
    const isPan = Math.abs(moved.scale - 1) < 1e-6;
    move(ref.current, { view: seen, ...viewTransform(base, seen), ...moved, isPan });
  });
  useLayoutEffect(() => moveNow());
  useEffect(() => {
    let last = controller.shown.get().drawn;
    return controller.shown.subscribe(() => {
      const { drawn } = controller.shown.get();
      // Where another view is drawn, React renders before the browser paints.
      if (drawn === last) moveNow();
      last = drawn;
    });
  }, [controller]);
  return ref;
}

/** Shapes without words, which a zoom stretches along the time. */
export function Stretched({ children }: { readonly children: ReactNode }) {
  const ref = useMoved<SVGGElement>((group, { scale, dx }) =>
    setAttributes(group, { transform: `translate(${dx.toFixed(2)}) scale(${scale.toFixed(4)} 1)` }),
  );
  return <g ref={ref}>{children}</g>;
}

/** Sets the attributes of a node that have another value. Without a value, the attribute goes. */
export function setAttributes(
  node: Element | null | undefined,
  attributes: Readonly<Record<string, string | number | null>>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!node || node.getAttribute(name) === (value === null ? null : `${value}`)) continue;
    if (value === null) node.removeAttribute(name);
    else node.setAttribute(name, `${value}`);
  }
}
