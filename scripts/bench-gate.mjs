/**
 * `npm test`, step "bench gate": a short form of `npm run bench` on the site that the tests have just built. Ratios
 * only, taken within one run: a slow or busy machine slows both sides. Counts of nodes are the same everywhere.
 *
 *   node scripts/bench-gate.mjs [folder of the built site]
 */
import path from 'node:path';
import { datasetOf } from './bench/datasets.mjs';
import { measure } from './bench/measure.mjs';
import { APP, FLOOR } from './bench/pages.mjs';
import { foldersWith, serve } from './bench/server.mjs';
import { ratio } from './bench/table.mjs';
import { root } from './lock.mjs';

const LIMITS = {
  /** Work of a zoom or drag step with our data: how many times that of the bare canvas. */
  aboveFloor: 16,
  /** Work of a step at 10,000 milestones: how many times that with our data. It follows what is visible. */
  aboveOurs: 3,
  nodes: 1_500,
};
const SHORT = { readyMs: 60_000, totalMs: 25_000, steps: 16, interactions: 0 };

const server = await serve(foldersWith(path.resolve(root, process.argv[2] ?? 'dist')));
try {
  const [ours, many] = [await datasetOf('our'), await datasetOf('10k')];
  const run = (kind, dataset) => measure(kind, server.origin, dataset, { limits: SHORT });
  const floor = await run(FLOOR, ours);
  const app = await run(APP, ours);
  const large = await run(APP, many);
  for (const [name, { stopped }] of Object.entries({ floor, app, large }))
    if (stopped) throw new Error(`${name}: ${stopped}`);

  const step = (row, gesture) => row[gesture].p50;
  const checks = [
    ...['zoom', 'drag'].flatMap((gesture) => [
      [
        `${gesture} step, ours / bare canvas`,
        ratio(step(app, gesture), step(floor, gesture)),
        LIMITS.aboveFloor,
      ],
      [`${gesture} step, 10,000 / ours`, ratio(step(large, gesture), step(app, gesture)), LIMITS.aboveOurs],
    ]),
    ['DOM nodes, ours', Math.max(app.nodes, app.nodesZoomed), LIMITS.nodes],
    ['DOM nodes, 10,000', Math.max(large.nodes, large.nodesZoomed), LIMITS.nodes],
  ];
  for (const [name, value, limit] of checks)
    console.log(`${value <= limit ? '✓' : '✗'} ${name}: ${value} (limit ${limit})`);
  if (checks.some(([, value, limit]) => value > limit)) process.exitCode = 1;
} catch (fault) {
  console.error(`✗ ${fault instanceof Error ? fault.message : String(fault)}`);
  process.exitCode = 1;
} finally {
  await server.close();
}
