/**
 * Which files of a build a first view loads, before any hand moves, read from the built files themselves: what the
 * page's HTML names and the chunks those cannot run without. `e2e/first-view.spec.ts` holds this against what a
 * browser asks for: a script that is imported at start and not named in the HTML fails there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const textOf = (folder, file) => readFileSync(path.join(folder, file), 'utf8');
const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** The media queries that our pages name parts by: of the lying timeline and of the standing one. */
const FORMS = new Map([
  ['(min-width: 48rem)', 'desk'],
  ['(max-width: 47.99rem)', 'phone'],
]);

/** @throws Error for a media query whose answer is not known here: it would be counted wrongly. */
function isAsked(tag, form) {
  const media = attribute(tag, 'media');
  if (media === undefined) return true;
  const asking = FORMS.get(media);
  if (!asking) throw new Error(`no form is known for the media query ${media}`);
  return form === asking;
}

/** The file below the folder: pages name it from the root of the host, and the base is what leads to no file. */
function fileAt(folder, address) {
  const steps = address.split('/').filter(Boolean);
  while (steps.length > 1 && !existsSync(path.join(folder, ...steps))) steps.shift();
  const file = steps.join('/');
  if (!existsSync(path.join(folder, file))) throw new Error(`${address} is named and not built`);
  return file;
}

const besides = (file, name) => path.posix.join(path.posix.dirname(file), name);

/** `import … from"./a.js"` and `import"./a.js"`, which a chunk cannot run without. */
function importsOf(folder, file) {
  if (!file.endsWith('.js')) return [];
  const found = textOf(folder, file).matchAll(
    /(?:^|[;}])(?:import|export)(?:[\w${},*\s]*?from)?\s*"(\.[^"]+\.js)"/g,
  );
  return [...found].map((match) => besides(file, match[1]));
}

/** What a chunk may ask for later: `import("./a.js")`, and scripts and styles named as addresses, such as workers. */
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

/** Files below `folder` that the page asks for, itself first; each once. */
export function firstView(folder, page, form) {
  const tags = textOf(folder, page).match(/<(?:script|link)\s[^>]*>/g) ?? [];
  const named = tags.flatMap((tag) => {
    const rel = attribute(tag, 'rel');
    const asked = tag.startsWith('<script') ? attribute(tag, 'src') : attribute(tag, 'href');
    const loads = rel === undefined || /^(?:stylesheet|modulepreload|preload|icon)$/.test(rel);
    return asked !== undefined && loads && isAsked(tag, form) ? [fileAt(folder, asked)] : [];
  });
  return [page, ...closure(named, (file) => importsOf(folder, file))];
}

/** Scripts and styles of the build that no page names and no script asks for: nobody can say when they are loaded. */
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
