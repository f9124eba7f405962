/**
 * `npm test` runs every check, prints the time of each, and stops after the first group with one that fails. The last line
 * is always `N passed, N failed`: it counts the tests of vitest and Playwright, and any other check that fails as one.
 * `npm test -- --fuzz` tries what is made by chance many times more often, with another seed each time.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureDeps, ensureEngines, ensureTestBrowser, orExplain } from './ensure.mjs';
import { root } from './lock.mjs';

const cache = path.join(root, 'node_modules', '.cache', 'test');
const unitReport = path.join(cache, 'unit.json');
const builtReport = path.join(cache, 'built.json');
const chromiumReport = path.join(cache, 'chromium.json');
const firefoxReport = path.join(cache, 'firefox.json');
const webkitReport = path.join(cache, 'webkit.json');

/** The script of a package. Node starts it, because the files in `.bin` differ between systems. */
const bin = (file) => path.join('node_modules', file);
const quiet = { NODE_NO_WARNINGS: '1' };
/** Runs projects of vitest.config.ts. */
const vitest = (projects, report) => [
  bin('vitest/vitest.mjs'),
  'run',
  `--project=${projects}`,
  // By default vitest leaves one core free, which is half of two.
  '--maxWorkers=100%',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${report}`,
];

/** Runs projects of playwright.config.ts. */
const playwright = (projects, report) => ({
  args: [bin('@playwright/test/cli.js'), 'test', ...projects.map((name) => `--project=${name}`)],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  count: () => countPlaywright(report),
});

/** The steps of a group run side by side, because most tools use one core. */
const groups = [
  [
    { name: 'lock file', args: ['scripts/lockfile.mjs'] },
    { name: 'lint', args: [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
    { name: 'format', args: [bin('@biomejs/biome/bin/biome'), 'format', '.'] },
    { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit'] },
    { name: 'data', args: ['scripts/data.mjs', '--check'] },
    { name: 'unused code', args: [bin('knip/bin/knip.js')] },
    { name: 'count', args: ['scripts/count.mjs'] },
  ],
  [{ name: 'unit tests', args: vitest('unit*', unitReport), count: () => countVitest(unitReport) }],
  [
    {
      name: 'build',
      args: [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      env: { OUT_DIR: 'node_modules/.cache/e2e-dist' },
    },
    {
      name: 'build under a base',
      args: [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn', '--base', '/x/'],
      env: { OUT_DIR: 'node_modules/.cache/e2e-dist-x' },
    },
  ],
  [
    { name: 'size', args: ['scripts/size.mjs', 'node_modules/.cache/e2e-dist'] },
    { name: 'built pages', args: vitest('built', builtReport), count: () => countVitest(builtReport) },
  ],
  [{ name: 'browser tests', ...playwright(['desktop', 'phone', 'below'], chromiumReport) }],
  // One after the other: beside Firefox, which uses both cores, WebKit takes longer and its driver may not answer.
  [{ name: 'WebKit', args: vitest('webkit', webkitReport), count: () => countVitest(webkitReport) }],
  [{ name: 'Firefox', ...playwright(['firefox*'], firefoxReport) }],
];

// Read the reports from their files: what the tools print changes between versions.
const report = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

function countVitest(file) {
  const found = report(file);
  return { passed: found?.numPassedTests ?? 0, failed: found?.numFailedTests ?? 0 };
}

function countPlaywright(file) {
  const stats = report(file)?.stats;
  const flaky = stats?.flaky ?? 0;
  // A flaky test passed at its second try. Print the number, so that somebody looks at it.
  if (flaky > 0) console.log(`${flaky} flaky: their names are printed above.`);
  return { passed: (stats?.expected ?? 0) + flaky, failed: stats?.unexpected ?? 0 };
}

/** Runs a command. What it prints appears at once if it is `alone`, else when it ends. */
function run({ args, env }, alone) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...quiet, ...env },
    });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => printed.push(bytes));
    const end = (code) => resolve({ ok: code === 0, printed: Buffer.concat(printed) });
    child.on('error', () => end(1)).on('close', end);
  });
}

/** @returns how many of its tests passed and failed, and whether it ended well. */
async function runStep(step, alone) {
  if (alone) console.log(`\n— ${step.name}`);
  const started = performance.now();
  const { ok, printed } = await run(step, alone);
  if (!alone) console.log(`\n— ${step.name}`);
  process.stdout.write(printed);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${ok ? '✓' : '✗'} ${step.name}: ${seconds} s`);
  const { passed, failed } = step.count?.() ?? { passed: 0, failed: 0 };
  // A runner that dies without a report, or fails outside any test, counts as one failure.
  return { name: step.name, ok, passed, failed: ok ? failed : Math.max(failed, 1) };
}

/** @returns the totals, and the names of the steps that stopped the run. */
async function runAll() {
  const total = { passed: 0, failed: 0 };
  for (const group of groups) {
    const ended = await Promise.all(group.map((step) => runStep(step, group.length === 1)));
    for (const { passed, failed } of ended) {
      total.passed += passed;
      total.failed += failed;
    }
    const stopped = ended.filter(({ ok }) => !ok).map(({ name }) => name);
    if (stopped.length > 0) return { total, stopped };
  }
  return { total, stopped: [] };
}

if (process.argv.includes('--fuzz')) {
  const seed = (process.env.FUZZ_SEED ??= String(Date.now() % 2 ** 31));
  process.env.FUZZ = '1';
  console.log(`Seed ${seed}: \`FUZZ_SEED=${seed} npm test -- --fuzz\` makes the same again.`);
}

await orExplain(async () => {
  await ensureDeps();
  await ensureTestBrowser();
  await ensureEngines();
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const { total, stopped } = await runAll();
  const end = `Stopped at: ${stopped.join(', ')}. Their messages are printed above.`;
  console.log(`\n${stopped.length > 0 ? end : 'All checks passed.'}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || stopped.length > 0 ? 1 : 0;
});
