import { mkdirSync, rmdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

// An empty directory: making one is atomic on every system, and git does not see it. It stands outside
// node_modules, which an install wipes.
const lock = path.join(root, '.setup-lock');
const BEAT_MS = 5_000;
const STALE_MS = 60_000;
const POLL_MS = 250;

function take() {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Whoever held it no longer touches it: killed without a chance to tidy. */
function isStale() {
  try {
    return Date.now() - statSync(lock).mtimeMs > STALE_MS;
  } catch {
    return false;
  }
}

function release() {
  try {
    rmdirSync(lock);
  } catch {
    // Another command judged it stale and took it; the work is done either way.
  }
}

/**
 * Runs `work` while no other command of this checkout is in its own `withLock`; waits for its turn.
 * `work` must not block the event loop for long: the lock is kept alive by a heartbeat.
 */
export async function withLock(work) {
  for (let told = false; !take(); ) {
    if (isStale()) {
      release();
      continue;
    }
    if (!told) console.log('waiting for another command of this project to finish its set-up …');
    told = true;
    await sleep(POLL_MS);
  }
  const beat = setInterval(() => {
    try {
      utimesSync(lock, new Date(), new Date());
    } catch {
      // Gone: see `release`.
    }
  }, BEAT_MS);
  const leave = () => {
    release();
    process.exit(130);
  };
  process.once('SIGINT', leave).once('SIGTERM', leave);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off('SIGINT', leave).off('SIGTERM', leave);
    release();
  }
}
