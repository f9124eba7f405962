import { mkdirSync, rmdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

// The lock is an empty directory: making one is atomic on every system, and git ignores it. It is outside node_modules,
// which an install removes.
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

/** True if the command that holds the lock was killed: it no longer touches the directory. */
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
    // Another command took the lock as stale and removed it. The work is done either way.
  }
}

/**
 * Waits until no other command of this checkout holds the lock, then runs `work`. `work` must not block the event loop
 * for a minute: a timer touches the lock, so that others do not take it as stale.
 */
export async function withLock(work) {
  for (let isAnnounced = false; !take(); ) {
    if (isStale()) {
      release();
      continue;
    }
    if (!isAnnounced) console.log('waiting for another command of this project to finish its set-up …');
    isAnnounced = true;
    await sleep(POLL_MS);
  }
  const beat = setInterval(() => {
    try {
      utimesSync(lock, new Date(), new Date());
    } catch {
      // Another command removed it, as in `release`.
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
