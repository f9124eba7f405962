import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { contentType } from './content-types.ts';
import { CACHE_CHECKED, headersAt } from './security.ts';

const NOT_FOUND = '404.html';

/** Whether a path below the site's root is a file. The path has no leading slash. */
export type IsFile = (below: string) => boolean;

export type Answer =
  | { readonly kind: 'file'; readonly file: string; readonly status: 200 | 404 }
  | { readonly kind: 'redirect'; readonly to: string };

/** The answer of a static host to `url` (path and query as requested). */
export function answerTo(url: string, base: string, isFile: IsFile): Answer {
  const notFound: Answer = { kind: 'file', file: NOT_FOUND, status: 404 };
  const cut = url.search(/[?#]/);
  const [pathname, query] = cut < 0 ? [url, ''] : [url.slice(0, cut), url.slice(cut)];
  if (!pathname.startsWith(base)) return notFound;
  const below = decode(pathname.slice(base.length));
  if (below === null) return notFound;
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  if (isFile(file)) return { kind: 'file', file, status: 200 };
  if (file === below && isFile(`${below}/index.html`)) {
    return { kind: 'redirect', to: `${pathname}/${query}` };
  }
  return notFound;
}

/** `null` for a path that must not be served: bad percent encoding, steps upwards, files meant for the host. */
function decode(text: string): string | null {
  let below: string;
  try {
    below = decodeURIComponent(text);
  } catch {
    return null;
  }
  const steps = below.split('/');
  if (
    /[\\\0]/.test(below) ||
    steps.some((step) => step === '..' || step.startsWith('_') || step.startsWith('.'))
  ) {
    return null;
  }
  return steps.slice(0, -1).includes('') ? null : below;
}

/**
 * Serves the folder `root` under `base`, as a plain static host does. `vite preview` itself answers unknown and
 * slashless paths with the home page and status 200, which no reader would get. It sends the headers of `_headers`. Nothing is compressed: the browser runs on
 * the same machine.
 */
export function staticHost(root: string, base: string) {
  const isFile: IsFile = (below) =>
    statSync(path.join(root, below), { throwIfNoEntry: false })?.isFile() ?? false;

  const headersFile = path.join(root, '_headers');

  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = request.url ?? '/';
    // For each request: the site may be built anew while it is served.
    const rules = existsSync(headersFile) ? readFileSync(headersFile, 'utf8') : '';
    for (const [name, value] of headersAt(rules, url.replace(/[?#].*/, ''))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const answer = answerTo(url, base, isFile);
    if (answer.kind === 'redirect') {
      response.writeHead(301, { Location: answer.to }).end();
      return;
    }
    const at = path.join(root, answer.file);
    const found = statSync(at, { throwIfNoEntry: false });
    if (!found) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
      return;
    }
    response.setHeader('Content-Type', contentType(answer.file));
    // A file that is missing today may be there tomorrow.
    if (answer.status === 404) response.setHeader('Cache-Control', CACHE_CHECKED);
    // The body is written for HEAD too: Node does not send it.
    response.writeHead(answer.status, { 'Content-Length': found.size });
    createReadStream(at).pipe(response);
  };
}
