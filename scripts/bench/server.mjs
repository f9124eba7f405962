/**
 * Serves the built site, the generated datasets and the floor page from one origin, which `?data=` needs. Text is
 * compressed as hosts compress it. The page is cross-origin isolated: browsers measure its memory only then.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { datasetFolder } from './datasets.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const PACKED = new Set(['.html', '.js', '.css', '.json', '.svg']);
/** Larger files are sent uncompressed: compressing a generated dataset takes longer than all measurements. */
const MAX_PACKED_BYTES = 2_000_000;

const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** The folders of a run, by the first part of the path. */
export const foldersWith = (site) => ({
  '': site,
  'bench-data': datasetFolder,
  'bench-floor': import.meta.dirname,
});

/** @param {Record<string, string>} folders by the first part of the path; `''` is the site. */
export async function serve(folders, port = 0) {
  const packed = new Map();
  const server = createServer((request, response) => {
    const file = fileOf(decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname), folders);
    if (file === null) return response.writeHead(404, HEADERS).end();
    const ext = path.extname(file);
    const { size } = statSync(file);
    const headers = { ...HEADERS, 'content-type': TYPES[ext] ?? 'application/octet-stream' };
    if (PACKED.has(ext) && size <= MAX_PACKED_BYTES) {
      if (!packed.has(file)) packed.set(file, brotliCompressSync(readFileSync(file)));
      const body = packed.get(file);
      return response
        .writeHead(200, { ...headers, 'content-encoding': 'br', 'content-length': body.length })
        .end(body);
    }
    response.writeHead(200, { ...headers, 'content-length': size });
    return createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => server.on('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

function fileOf(pathname, folders) {
  const [, first = ''] = pathname.split('/');
  const other = first !== '' && Object.hasOwn(folders, first);
  const folder = other ? folders[first] : folders[''];
  const below = other ? pathname.slice(first.length + 2) : pathname;
  const file = path.join(folder, below.endsWith('/') ? `${below}index.html` : below);
  // `join` resolves `..`: refuse what leads out of the folder.
  if (!file.startsWith(`${path.resolve(folder)}${path.sep}`)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}
