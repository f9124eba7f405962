import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { cacheControl, SECURITY_HEADERS } from './security.ts';

const NOT_FOUND = '404.html';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
/** Types that are compressed already. */
const PACKED = new Set(['.png', '.woff2']);

/** What there is at a path below the site's root. The path has no leading slash; '' is the root itself. */
export type Look = (below: string) => 'file' | 'folder' | null;

export type Answer =
  | { readonly kind: 'file'; readonly file: string; readonly status: 200 | 404 }
  | { readonly kind: 'redirect'; readonly to: string };

/** The answer of a static host to `url` (path and query as requested). */
export function answerTo(url: string, base: string, look: Look): Answer {
  const notFound: Answer = { kind: 'file', file: NOT_FOUND, status: 404 };
  const cut = url.search(/[?#]/);
  const [pathname, query] = cut < 0 ? [url, ''] : [url.slice(0, cut), url.slice(cut)];
  if (!pathname.startsWith(base)) return notFound;
  const below = decode(pathname.slice(base.length));
  if (below === null) return notFound;
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  if (look(file) === 'file') return { kind: 'file', file, status: 200 };
  if (file === below && look(`${below}/index.html`) === 'file') {
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

/** Larger files are streamed without compression: to compress a dataset of 800 MB would take minutes. */
const HELD_BYTES = 8 * 1024 * 1024;

interface Body {
  /** `null` for a file that is streamed. */
  readonly bytes: Buffer | null;
  readonly length: number;
  readonly encoding: string | null;
  readonly etag: string;
}

/**
 * Serves the folder `root` under `base`, as a plain static host does. `vite preview` itself answers unknown and
 * slashless paths with the home page and status 200, which no reader would get.
 */
export function staticHost(root: string, base: string) {
  const packed = new Map<string, Buffer>();

  const look: Look = (below) => {
    const stat = statSync(path.join(root, below), { throwIfNoEntry: false });
    return stat?.isFile() ? 'file' : stat?.isDirectory() ? 'folder' : null;
  };

  function body(file: string, accepts: string): Body {
    const at = path.join(root, file);
    const { mtimeMs, size } = statSync(at);
    const etag = `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
    if (size > HELD_BYTES) return { bytes: null, length: size, encoding: null, etag: `"${etag}"` };
    const bytes = readFileSync(at);
    if (PACKED.has(path.extname(file)) || !/\bbr\b/.test(accepts)) {
      return { bytes, length: size, encoding: null, etag: `"${etag}"` };
    }
    const key = `${file} ${etag}`;
    const small =
      packed.get(key) ?? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
    packed.set(key, small);
    return { bytes: small, length: small.length, encoding: 'br', etag: `"${etag}-br"` };
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const answer = answerTo(request.url ?? '/', base, look);
    if (answer.kind === 'redirect') {
      response.writeHead(301, { Location: answer.to }).end();
      return;
    }
    if (look(answer.file) === null) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
      return;
    }
    const accepts = request.headers['accept-encoding']?.toString() ?? '';
    const { bytes, length, encoding, etag } = body(answer.file, accepts);
    response.setHeader('Content-Type', TYPES[path.extname(answer.file)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', cacheControl(answer.file));
    response.setHeader('ETag', etag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (answer.status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    if (encoding !== null) response.setHeader('Content-Encoding', encoding);
    response.writeHead(answer.status, { 'Content-Length': length });
    if (request.method === 'HEAD') response.end();
    else if (bytes) response.end(bytes);
    else createReadStream(path.join(root, answer.file)).pipe(response);
  };
}
