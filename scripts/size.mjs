/**
 * The weight of a first view, read from the built pages themselves: what each page's HTML asks the browser to
 * fetch, compressed as a host would. `node scripts/size.mjs [folder]`; fails above a limit.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root } from './lock.mjs';

/** Bytes over the wire; a number of files for `requests`. */
const LIMITS = { js: 120_000, css: 15_000, html: 60_000, total: 250_000, requests: 10 };

const folder = path.resolve(root, process.argv[2] ?? 'dist');
const KINDS = { '.js': 'js', '.css': 'css', '.html': 'html', '.json': 'data' };
const PACKED = new Set(['.png', '.woff2']);

const weighed = new Map();

function weigh(file) {
  const known = weighed.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(path.join(folder, file));
  const weight = PACKED.has(path.extname(file)) ? bytes.length : brotliCompressSync(bytes).length;
  weighed.set(file, weight);
  return weight;
}

/** Files below the folder that the page asks for, itself first; each once. */
function requestsOf(page) {
  const html = readFileSync(path.join(folder, page), 'utf8');
  const script = /<script[^>]*\ssrc="([^"]+)"/g;
  const link = /<link[^>]*\srel="(?:stylesheet|modulepreload|preload|icon)"[^>]*>/g;
  const addresses = [
    ...[...html.matchAll(script)].map((match) => match[1]),
    ...[...html.matchAll(link)].map((match) => /\shref="([^"]+)"/.exec(match[0])?.[1] ?? ''),
  ];
  // The built pages name files from the root of the host; the base, if any, is what does not lead to a file.
  const files = addresses.map((address) => {
    const steps = address.split('/').filter(Boolean);
    while (steps.length > 1 && !existsSync(path.join(folder, ...steps))) steps.shift();
    return steps.join('/');
  });
  return [page, ...new Set(files)];
}

function heaviest(below) {
  const at = path.join(folder, below);
  const pages = existsSync(at) ? readdirSync(at).map((id) => `${below}/${id}/index.html`) : [];
  return pages.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, 1);
}

function measure(page) {
  const files = requestsOf(page);
  const sum = { js: 0, css: 0, html: 0, data: 0, other: 0, total: 0, requests: files.length };
  for (const file of files) {
    const bytes = weigh(file);
    sum[KINDS[path.extname(file)] ?? 'other'] += bytes;
    sum.total += bytes;
  }
  return sum;
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const over = [];
for (const page of ['index.html', ...heaviest('milestones'), ...heaviest('articles')]) {
  const sum = measure(page);
  const told = Object.entries(sum).map(([name, n]) => `${name} ${name === 'requests' ? n : kB(n)}`);
  console.log(`${page}: ${told.join(', ')}`);
  for (const [name, limit] of Object.entries(LIMITS)) {
    if (sum[name] > limit) over.push(`${page}: ${name} is ${sum[name]}, the limit ${limit}`);
  }
}
console.log(
  `limits: ${Object.entries(LIMITS)
    .map(([name, n]) => `${name} ${name === 'requests' ? n : kB(n)}`)
    .join(', ')}`,
);
for (const line of over) console.error(line);
if (over.length > 0) process.exit(1);
