/**
 * The limits of `npm run bench`: ratios within one run, which a slow or busy machine does not change, and
 * counts of nodes, which are the same everywhere.
 */
import { ratio } from './table.mjs';

const LIMITS = {
  /** Work of a zoom or drag step with our data, as a multiple of the same step on the bare canvas. */
  aboveFloor: 6,
  /** The same work as a multiple of moving one mark by one attribute. */
  aboveLeast: 3,
  /** Work of a step at 10,000 milestones, as a multiple of the same step with our data: it follows what is visible. */
  aboveOurs: 2,
  nodes: 1_500,
};

/**
 * The checks that these rows allow: a run of some sizes only lacks the others.
 * @param rows [{ size, slowdown, name, app, floor }]
 * @returns [{ name, value, limit, isWithin }]
 */
export function checksOf(rows) {
  const atFullSpeed = rows.filter(({ slowdown }) => slowdown === 1);
  const [ours, many] = ['our', '10k'].map((size) => atFullSpeed.find((row) => row.size === size));
  const step = (page, gesture) => page?.[gesture]?.p50;
  const steps = ['zoom', 'drag'].flatMap((gesture) => [
    ours && {
      name: `${gesture} step, ours / bare canvas`,
      value: ratio(step(ours.app, gesture), step(ours.floor, gesture)),
      limit: LIMITS.aboveFloor,
    },
    ours && {
      name: `${gesture} step, ours / one mark moved`,
      value: ratio(step(ours.app, gesture), step(ours.app, 'least')),
      limit: LIMITS.aboveLeast,
    },
    ours &&
      many && {
        name: `${gesture} step, 10,000 / ours`,
        value: ratio(step(many.app, gesture), step(ours.app, gesture)),
        limit: LIMITS.aboveOurs,
      },
  ]);
  const nodes = atFullSpeed.map(({ name, app }) => ({
    name: `DOM nodes, ${name}`,
    value: Math.max(app.nodes, app.nodesZoomed),
    limit: LIMITS.nodes,
  }));
  return (
    [...steps, ...nodes]
      .filter(Boolean)
      // What was stopped before it was measured has no value, and counts as above its limit.
      .map((check) => ({ ...check, isWithin: check.value !== null && check.value <= check.limit }))
  );
}
