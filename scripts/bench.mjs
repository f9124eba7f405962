/**
 * `npm run bench`: the production build in a real browser, with our data and generated datasets, each beside a bare
 * canvas that draws the same bins (the floor), in one run. Prints one table, keeps all of it as JSON in
 * `bench-results/`, and fails above a limit of `bench/limits.mjs`. Times belong to this machine at this moment: compare
 * ratios within one run.
 *
 *   npm run bench -- --sizes=our,1k,10k   some sizes only (our, 1k, 10k, 100k)
 *   npm run bench -- --quick              fewer steps; no first views and no thousand selections
 *   npm run bench -- --quick --sizes=our,10k   all limits, in a minute and a half
 *   npm run bench -- --site                how long the site of a thousand milestones takes, and what it weighs
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createBuilder } from 'vite';
import { datasetOf, SIZES } from './bench/datasets.mjs';
import { firstView } from './bench/first-view.mjs';
import { growth } from './bench/growth.mjs';
import { checksOf } from './bench/limits.mjs';
import { measure } from './bench/measure.mjs';
import { APP, FLOOR } from './bench/pages.mjs';
import { foldersWith, serve } from './bench/server.mjs';
import { measureSite } from './bench/site.mjs';
import { tableOf } from './bench/table.mjs';
import { root } from './lock.mjs';

const outDir = path.join(root, 'node_modules', '.cache', 'bench-dist');
process.env.NODE_ENV = 'production';
process.env.OUT_DIR = outDir;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: Object.keys(SIZES).join() },
    quick: { type: 'boolean' },
    site: { type: 'boolean' },
  },
});
if (values.site) process.exit(measureSite() ? 0 : 1);

const sizes = values.sizes.split(',');
const unknown = sizes.filter((size) => !Object.hasOwn(SIZES, size));
if (unknown.length > 0) {
  console.error(`No such size: ${unknown.join(', ')}. There are ${Object.keys(SIZES).join(', ')}.`);
  process.exit(1);
}

const limits = values.quick
  ? { readyMs: 180_000, totalMs: 90_000, steps: 20, interactions: 40 }
  : { readyMs: 180_000, totalMs: 300_000, steps: 60, interactions: 200 };

function runsOf(size) {
  // Only our data is also measured on a slow machine.
  const slowdowns = size === 'our' ? [1, 4] : [1];
  return slowdowns.map((slowdown) => ({
    size,
    slowdown,
    name: `${size === 'our' ? 'ours' : size}${slowdown === 1 ? '' : `, CPU ${slowdown}× slower`}`,
  }));
}

await (await createBuilder({ root, logLevel: 'warn' })).buildApp();
const server = await serve(foldersWith(outDir), Number(process.env.PORT ?? 0));
try {
  const rows = [];
  for (const { size, slowdown, name } of sizes.flatMap(runsOf)) {
    const dataset = await datasetOf(size);
    const row = { size, slowdown, name };
    for (const [part, kind] of Object.entries({ floor: FLOOR, app: APP })) {
      console.log(`… ${name}: ${part}`);
      row[part] = await measure(kind, server.origin, dataset, { slowdown, limits });
    }
    rows.push(row);
  }
  const results = { node: process.version, limits, rows };
  if (!values.quick) {
    console.log('… first views, then a thousand selections');
    results.firstView = await firstView(server.origin, 5);
    results.growth = await growth(server.origin, 1_000);
  }
  console.log(`\n${tableOf(rows)}\n`);
  if (results.firstView) {
    const { fcpMs, lcpMs, cls, runs } = results.firstView;
    console.log(
      `First view on slow 4G, CPU 4× slower, median of ${runs}: FCP ${fcpMs} ms, LCP ${lcpMs} ms (limit 1800), CLS ${cls} (limit 0.02)`,
    );
    const { cycles, heapPercent, heldPercent, nodes, listeners } = results.growth;
    const signed = (n) => `${n >= 0 ? '+' : ''}${n}`;
    console.log(
      `After ${cycles} selections: heap ${signed(heapPercent)} % (limit 2), without compiled code ${signed(heldPercent)} %, nodes ${signed(nodes)}, listeners ${signed(listeners)} (limit 0)`,
    );
  }
  const folder = path.join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'latest.json'), `${JSON.stringify(results, null, 2)}\n`);
  for (const { name, value, limit, isWithin } of checksOf(rows)) {
    console.log(`${isWithin ? '✓' : '✗'} ${name}: ${value} (limit ${limit})`);
    if (!isWithin) process.exitCode = 1;
  }
} finally {
  await server.close();
}
