/**
 * Finds the files of a build that a first view loads before the reader does anything: those that the HTML of the page
 * names, and the chunks that these import. `e2e/first-view.spec.ts` compares the list with what a browser requests: a
 * script that is imported at the start and not named in the HTML fails there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const textOf = (folder, file) => readFileSync(path.join(folder, file), 'utf8');
const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** The media queries with which pages name the parts of the horizontal and of the vertical timeline. */
const FORMS = new Map([
  ['(min-width: 48rem)', 'desk'],
  ['(max-width: 47.99rem)', 'phone'],
]);

/** @throws Error for a media query that `FORMS` lacks: its file would be counted for the wrong form. */
function isLoaded(tag, form) {
  const media = attribute(tag, 'media');
  if (media === undefined) return true;
  const formOfMedia = FORMS.get(media);
  if (!formOfMedia) throw new Error(`no form is known for the media query ${media}`);
  return form === formOfMedia;
}

/** The file of an address below the folder. Leading steps that lead to no file are the base of the site. */
function fileAt(folder, address) {
  const steps = address.split('/').filter(Boolean);
  while (steps.length > 1 && !existsSync(path.join(folder, ...steps))) steps.shift();
  const file = steps.join('/');
  if (!existsSync(path.join(folder, file)))
    throw new Error(`${address} is named by a page, and the build lacks it`);
  return file;
}

const besides = (file, name) => path.posix.join(path.posix.dirname(file), name);

/** Static imports of a chunk: `import … from"./a.js"` and `import"./a.js"`. */
function importsOf(folder, file) {
  if (!file.endsWith('.js')) return [];
  const found = textOf(folder, file).matchAll(
    /(?:^|[;}])(?:import|export)(?:[\w${},*\s]*?from)?\s*"(\.[^"]+\.js)"/g,
  );
  return [...found].map((match) => besides(file, match[1]));
}

/** What a chunk may load later: `import("./a.js")`, and scripts and styles whose addresses it names, such as workers. */
function laterOf(folder, file) {
  if (!file.endsWith('.js')) return [];
  const text = textOf(folder, file);
  const names = [...text.matchAll(/["'`](?:[\w./-]*\/)?([\w.-]+\.(?:js|css))["'`]/g)].map(
    (match) => match[1],
  );
  return names.map((name) => besides(file, name)).filter((later) => existsSync(path.join(folder, later)));
}

function closure(starts, next) {
  const found = new Set(starts);
  for (const file of found) for (const other of next(file)) found.add(other);
  return [...found];
}

/** Files below `folder` that the page loads, each once, the page first. */
export function firstView(folder, page, form) {
  const tags = textOf(folder, page).match(/<(?:script|link)\s[^>]*>/g) ?? [];
  const named = tags.flatMap((tag) => {
    const rel = attribute(tag, 'rel');
    const address = tag.startsWith('<script') ? attribute(tag, 'src') : attribute(tag, 'href');
    const loads = rel === undefined || /^(?:stylesheet|modulepreload|preload|icon)$/.test(rel);
    return address !== undefined && loads && isLoaded(tag, form) ? [fileAt(folder, address)] : [];
  });
  return [page, ...closure(named, (file) => importsOf(folder, file))];
}

/** Scripts and styles of the build that no page names and no script loads. */
export function unreached(folder) {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.html'));
  const named = pages.flatMap((page) =>
    [...FORMS.values()].flatMap((form) => firstView(folder, page.replaceAll(path.sep, '/'), form)),
  );
  const reached = new Set(closure(named, (file) => [...importsOf(folder, file), ...laterOf(folder, file)]));
  return readdirSync(path.join(folder, 'assets'))
    .map((name) => `assets/${name}`)
    .filter((file) => /\.(?:js|css)$/.test(file) && !reached.has(file));
}
