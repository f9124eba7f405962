import { compareTrials, type Trial } from './scale-trial';

/** Trials in all, and how many of the first guesses they start from. */
const MAX_TRIALS = 360;
const STARTS = 3;
/** Px moved at a time from one piece to another, and factors by which one piece changes at the cost of all others. */
const SHIFTS_PX = [80, 32, 12];
const FACTORS = [1.12, 1.3, 0.85];

/**
 * Starts from each of the best guesses and changes widths for as long as that improves the trial. Returns the guesses and
 * every improvement, best first.
 */
export function searchWidths(
  guesses: readonly Trial[],
  attempt: (wantedPx: readonly number[]) => Trial,
): Trial[] {
  const found = [...guesses];
  let left = MAX_TRIALS;
  for (const [i, start] of guesses.slice(0, STARTS).entries()) {
    // Each start gets an equal part of the trials; the next one gets those that it does not use.
    const reserved = Math.floor((MAX_TRIALS * (STARTS - 1 - i)) / STARTS);
    let best = start;
    for (let improved = true; improved; ) {
      improved = false;
      for (const change of changes(best.wantedPx.length)) {
        if (best.unplaced === 0 || left <= reserved) break;
        const wantedPx = change(best.wantedPx);
        if (!wantedPx) continue;
        left -= 1;
        const trial = attempt(wantedPx);
        if (compareTrials(trial, best) >= 0) continue;
        best = trial;
        found.push(trial);
        improved = true;
      }
    }
    if (best.unplaced === 0) break;
  }
  return found.sort(compareTrials);
}

/** `null` where the change is not possible: a gap, which wants 0 px, keeps its width. */
type Change = (wantedPx: readonly number[]) => readonly number[] | null;

function* changes(pieces: number): Generator<Change> {
  for (const factor of FACTORS) {
    for (let piece = 0; piece < pieces; piece += 1) {
      yield (wantedPx) =>
        wantedPx[piece] === 0 ? null : wantedPx.map((px, i) => (i === piece ? px * factor : px));
    }
  }
  for (const shiftPx of SHIFTS_PX) {
    for (let giver = 0; giver < pieces; giver += 1) {
      for (let taker = 0; taker < pieces; taker += 1) {
        yield (wantedPx) =>
          giver === taker || (wantedPx[giver] ?? 0) < shiftPx || wantedPx[taker] === 0
            ? null
            : wantedPx.map((px, i) => (i === giver ? px - shiftPx : i === taker ? px + shiftPx : px));
      }
    }
  }
}
