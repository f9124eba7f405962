/**
 * Installs what the checkout needs: `node scripts/ensure.mjs deps test-browser`. It runs before anything is installed, so it
 * imports only what Node has, and it is quick when nothing is missing.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findShell } from './chromium.mjs';
import { findFirefox, findWebKit } from './engines.mjs';
import { root, withLock } from './lock.mjs';

const OLDEST_NODE = [20, 19];
const DOWNLOAD_LIMIT_MS = 300_000;
const stampFile = path.join(root, 'node_modules', '.set-up');

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantMajor, wantMinor] = OLDEST_NODE;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** Changes whenever an install would give another result. */
function wantedStamp() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'package.json']) hash.update(readFileSync(path.join(root, file)));
  return hash.update([process.platform, process.arch, process.versions.modules].join()).digest('hex');
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/**
 * True after `npm ci` by hand: npm's record of node_modules has every package of the lock file at its version, and none
 * for another system.
 */
function installedByHand() {
  const record = read(path.join(root, 'node_modules', '.package-lock.json'));
  if (!record) return false;
  const have = JSON.parse(record).packages;
  const want = JSON.parse(read(path.join(root, 'package-lock.json'))).packages;
  return (
    Object.entries(want).every(
      ([at, one]) => at === '' || one.optional || have[at]?.version === one.version,
    ) &&
    Object.values(have).every((one) => !one.os || one.os.includes(process.platform)) &&
    Object.values(have).every((one) => !one.cpu || one.cpu.includes(process.arch))
  );
}

/** Resolves to the exit code, or to 1 if the command could not start or took longer than `limitMs`. */
function run(command, args, { limitMs, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', timeout: limitMs, ...options });
    child.on('error', () => resolve(1)).on('close', (code) => resolve(code ?? 1));
  });
}

function npmCi() {
  // --include: with NODE_ENV=production in the environment npm leaves out the build tools.
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts'];
  const cli = process.env.npm_execpath;
  // If npm started this script, run the script file of npm: on Windows `npm` is a batch file, which spawn refuses.
  if (cli && /npm-cli\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

/** Installs the packages of the lock file. Several commands may call it at once: only one installs. */
export async function ensureDeps() {
  checkNode();
  const stamp = wantedStamp();
  if (read(stampFile) === stamp) return;
  await withLock(async () => {
    if (read(stampFile) === stamp) return;
    if (!installedByHand()) {
      console.log('installing the packages of package-lock.json …');
      if ((await npmCi()) !== 0) throw new Error('npm ci failed; its message is printed above.');
    }
    writeFileSync(stampFile, stamp);
  });
}

/**
 * The browsers: how each is found, the arguments for Playwright's download, and the packages of Debian. Firefox and WebKit are those of the
 * system: Playwright's own are other builds, which no reader has.
 */
const BROWSERS = {
  chromium: { find: findChromium, download: ['chromium', '--no-shell'], debs: ['chromium'] },
  'headless shell': {
    find: findShell,
    download: ['chromium', '--only-shell'],
    debs: ['chromium-headless-shell'],
  },
  'Firefox and WebKit': {
    find: () => findFirefox() && findWebKit(),
    debs: ['firefox-esr', 'webkit2gtk-driver', 'xvfb'],
  },
};

function download(args) {
  const cli = path.join(root, 'node_modules', 'playwright', 'cli.js');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  return run(process.execPath, [cli, 'install', ...args], { env, limitMs: DOWNLOAD_LIMIT_MS });
}

/** Installs packages on Debian and its relatives, as root or with a sudo that needs no password. */
async function aptInstall(debs) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return run(command, rest, { env, limitMs: DOWNLOAD_LIMIT_MS });
  };
  // If the update fails, the lists of an earlier update may suffice.
  await apt('update', '-q');
  await apt('install', '-y', '-q', '--no-install-recommends', ...debs, 'fonts-noto-cjk');
}

/** Installs the browser if there is none: Playwright's download, else the system's package. @returns whether there is one now */
async function install(name) {
  const browser = BROWSERS[name];
  if (browser.find()) return true;
  await withLock(async () => {
    for (const get of [
      () => browser.download && download(browser.download),
      () => aptInstall(browser.debs),
    ]) {
      if (browser.find()) return;
      console.log(`no ${name} found; trying to install one …`);
      await get();
    }
  });
  return browser.find() !== undefined;
}

/**
 * Makes sure that one of these browsers is there, the first if possible. If another one is there, the first is not
 * installed: Debian's packages have the same version, so that the other one would be upgraded along with it.
 */
async function ensureOneOf(...names) {
  if (names.some((name) => BROWSERS[name].find())) return;
  for (const name of names) if (await install(name)) return;
  throw new Error('Chromium is needed: install Chromium or Chrome, or set CHROMIUM_PATH to its program.');
}

/** For the bench, which measures what readers have. */
const ensureChromium = () => ensureOneOf('chromium');

/** For the tests, which take half as long again with the full browser. */
export const ensureTestBrowser = () => ensureOneOf('headless shell', 'chromium');

/** The engines beside Chromium. Where one cannot be installed, all other steps of `npm test` run, and its own fails. */
export async function ensureEngines() {
  if (await install('Firefox and WebKit')) return;
  console.log(
    'Without Firefox (or FIREFOX_PATH) and WebKitGTK with its driver and Xvfb, the last steps will fail.',
  );
}

/** Runs `work`. If it fails, prints its message in one line and exits with 1. */
export async function orExplain(work) {
  try {
    await work();
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await orExplain(async () => {
    if (process.argv.includes('deps')) await ensureDeps();
    if (process.argv.includes('test-browser')) await ensureTestBrowser();
    if (process.argv.includes('chromium')) await ensureChromium();
    if (process.argv.includes('engines')) await ensureEngines();
  });
}
