/**
 * `npm start`: sets up what is missing, builds into `dist` and serves it on 127.0.0.1.
 * `PORT` asks for one port; otherwise the first free one from 4173 on.
 */
import { readFileSync } from 'node:fs';
import { ensureDeps, orExplain } from './ensure.mjs';
import { root, withLock } from './lock.mjs';

const FIRST_PORT = 4173;
const LAST_PORT = 4272;
const HOST = '127.0.0.1';
const PARENT_POLL_MS = 1_000;

/** Process ids of the shell that npm started for this script and, on Linux, of npm itself. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    // The format is `pid (name) state ppid …`, and the name may contain parentheses.
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return `${process.ppid}`;
  }
}

const startedBy = ancestors();

/** Stops with npm. Its shell does not forward SIGTERM, so the server would go on after `npm start` was stopped. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => ancestors() !== startedBy && stop(), PARENT_POLL_MS).unref();
}

function ports() {
  const wished = process.env.PORT;
  if (!wished) return Array.from({ length: LAST_PORT - FIRST_PORT + 1 }, (_, i) => FIRST_PORT + i);
  const port = Number(wished);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return [port];
  throw new Error(`PORT is ${wished}, which is not a port number (1 to 65535).`);
}

async function serve(preview) {
  for (const port of ports()) {
    try {
      return await preview({ root, preview: { host: HOST, port, strictPort: true, open: false } });
    } catch (error) {
      if (!/in use/i.test(error.message)) throw error;
    }
  }
  const taken = process.env.PORT ?? `${FIRST_PORT} to ${LAST_PORT}`;
  throw new Error(`Port ${taken} on ${HOST} is taken. Set PORT to a free one.`);
}

await orExplain(async () => {
  const stop = () => process.exit(0);
  stopWithNpm(stop);
  await ensureDeps();
  // Overrides the environment: a development build is slower and larger.
  process.env.NODE_ENV = 'production';
  const { createBuilder, preview } = await import('vite');
  await withLock(async () => (await createBuilder({ root, logLevel: 'warn' })).buildApp());
  const server = await serve(preview);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.log(
    `\nThe timeline is served at ${server.resolvedUrls?.local[0] ?? `http://${HOST}/`}  (Ctrl+C stops it)`,
  );
});
