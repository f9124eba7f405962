/**
 * Prints the weight of a first view, at a desk and on a phone: every file that a page loads before the reader does
 * anything (`first-view.mjs` finds them), compressed as a host compresses it. Then the mean weight of the page of a milestone
 * and its card as they are on the disk, which decides how a site grows (`npm run bench -- --site` builds a large one).
 * `node scripts/size.mjs [folder]` fails above a limit, and for a script or style that nothing loads.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { firstView, unreached } from './first-view.mjs';
import { root } from './lock.mjs';

/** Bytes over the wire; for `requests` a number of files. */
const LIMITS = { js: 150_000, css: 15_000, html: 60_000, total: 250_000, requests: 12 };

/** The page of an embed with its style and script: it is a part of somebody else's article. */
const EMBED_LIMITS = { total: 40_000, data: 0, requests: 4 };

/** Bytes on the disk: a thousand milestones in two languages may take 120 MB. */
const MEAN_LIMITS = { page: 33_000, card: 24_000 };

const folder = path.resolve(root, process.argv[2] ?? 'dist');
const KINDS = { '.js': 'js', '.css': 'css', '.html': 'html', '.json': 'data' };
const PACKED = new Set(['.png', '.woff2']);

/** Bytes by file: most files belong to every page. */
const weights = new Map();

function weigh(file) {
  const known = weights.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(path.join(folder, file));
  const weight = PACKED.has(path.extname(file)) ? bytes.length : brotliCompressSync(bytes).length;
  weights.set(file, weight);
  return weight;
}

/** The heaviest page of a folder. Only the three largest files are compressed: all of them take half a minute. */
function heaviest(below) {
  const at = path.join(folder, below);
  const pages = existsSync(at) ? readdirSync(at).map((id) => `${below}/${id}/index.html`) : [];
  const bytes = (file) => statSync(path.join(folder, file)).size;
  const large = pages.toSorted((a, b) => bytes(b) - bytes(a)).slice(0, 3);
  return large.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, 1);
}

function measure(page, form) {
  const files = firstView(folder, page, form);
  const sum = { js: 0, css: 0, html: 0, data: 0, other: 0, total: 0, requests: files.length };
  for (const file of files) {
    const bytes = weigh(file);
    sum[KINDS[path.extname(file)] ?? 'other'] += bytes;
    sum.total += bytes;
  }
  return sum;
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
/** The script of the pages of retired ids. Without such pages, nothing in the build names it. */
const OF_MOVED_PAGES = /^assets\/moved-[\w-]+\.js$/;

const unknown = unreached(folder).filter((file) => !OF_MOVED_PAGES.test(file));
const over = unknown.map((file) => `${file}: no page and no script loads it`);
/** The language of the root has no folder of its own. */
const other = ['en', 'zh'].find((name) => existsSync(path.join(folder, name, 'index.html')));
const pages = ['', `${other}/`].flatMap((locale) => [
  `${locale}index.html`,
  ...heaviest(`${locale}milestones`),
  ...heaviest(`${locale}articles`),
]);
const embeds = ['', `${other}/`].flatMap((locale) => [
  `${locale}embed/index.html`,
  ...heaviest(`${locale}embed/milestones`),
]);
const listed = (sum) =>
  Object.entries(sum)
    .map(([name, n]) => `${name} ${name === 'requests' ? n : kB(n)}`)
    .join(', ');
for (const [all, forms, limits] of [
  [pages, ['desk', 'phone'], LIMITS],
  // Embeds are the same on every screen.
  [embeds, ['desk'], EMBED_LIMITS],
]) {
  for (const page of all) {
    for (const form of forms) {
      const sum = measure(page, form);
      console.log(`${page}, ${form}: ${listed(sum)}`);
      for (const [name, limit] of Object.entries(limits)) {
        if (sum[name] > limit) over.push(`${page}, ${form}: ${name} is ${sum[name]}, the limit ${limit}`);
      }
    }
  }
  console.log(`limits: ${listed(limits)}`);
}

const meanBytes = (below, ending) => {
  const files = readdirSync(path.join(folder, below), { recursive: true, encoding: 'utf8' });
  const sizes = files
    .filter((f) => f.endsWith(ending))
    .map((f) => statSync(path.join(folder, below, f)).size);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
};
for (const [name, below, ending] of [
  ['page', 'milestones', '.html'],
  ['page', `${other}/milestones`, '.html'],
  ['card', 'cards', '.png'],
]) {
  const bytes = meanBytes(below, ending);
  const limit = MEAN_LIMITS[name];
  console.log(`mean ${name} in ${below}: ${kB(bytes)} on the disk, limit ${kB(limit)}`);
  // `NaN` where there are no files.
  if (!(bytes <= limit)) over.push(`mean ${name} in ${below}: ${bytes}, the limit ${limit}`);
}
for (const line of over) console.error(line);
if (over.length > 0) process.exit(1);
