import { decodeUtf8 } from '../load/decode-utf8';
import { checked, MOST_MILESTONES, parseDataset, parseHead, validMilestone } from '../load/parse-dataset';
import type { Milestone } from '../model/schema';

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const KEY = '"milestones"';

/**
 * Milestones are parsed when so many bytes of them have come. V8 puts what it parses from a long text where old objects live; from
 * short ones, its garbage collector has to move 100,000 milestones there.
 */
const BATCH_BYTES = 4_000_000;

/** Reads a dataset while its bytes come: most milestones are parsed and validated before the last byte. */
export function datasetReader(batchBytes = BATCH_BYTES) {
  let file = new Uint8Array(0);
  let length = 0;
  const milestones: Milestone[] = [];
  const { starts, ends, find } = milestoneFinder();
  /** In bytes, up to the end of a milestone. */
  let parsed = 0;
  let fault: unknown = null;

  function parseMilestones(): void {
    const from = parsed || starts[0];
    parsed = ends.at(-1) ?? 0;
    if (from === undefined || from === parsed) return;
    // The first one has no comma before it.
    const text = (milestones.length === 0 ? ',' : '') + decodeUtf8(file.subarray(from, parsed), true);
    const values = JSON.parse(`[0${text}]`) as unknown[];
    for (const value of values.slice(1)) {
      // Validation makes a copy, which would have to be moved.
      const { importance } = validMilestone(value, milestones.length);
      milestones.push(Object.assign(value as Milestone, { importance }));
    }
    if (milestones.length > MOST_MILESTONES) throw new Error('too many milestones');
  }

  return {
    /** @param total of the file, in bytes; `null` if it is not known. */
    add(bytes: Uint8Array, total: number | null): void {
      const end = length + bytes.length;
      if (end > file.length) {
        const larger = new Uint8Array(Math.max(total ?? 0, 2 * end));
        larger.set(file);
        file = larger;
      }
      file.set(bytes, length);
      length = end;
      try {
        if (fault === null) find(file.subarray(0, length));
        if (fault === null && (ends.at(-1) ?? 0) - parsed > batchBytes) parseMilestones();
      } catch (cause) {
        fault = cause;
      }
    },
    /**
     * The dataset and its file, when all bytes have come.
     * @throws DatasetFault that names the first problem.
     */
    end() {
      // Without what was kept for more bytes.
      const whole = file.length === length ? file : file.slice(0, length);
      file = whole;
      try {
        if (fault !== null) throw fault;
        parseMilestones();
        const [from, to] = [starts[0] ?? length, ends.at(-1) ?? length];
        const head = parseHead(decodeUtf8(whole.subarray(0, from)) + decodeUtf8(whole.subarray(to), true));
        if (head.milestones.length > 0)
          throw new Error('milestones: a name without escapes, of a list of objects');
        return { dataset: checked({ ...head, milestones }), file: whole, bounds: { starts, ends } };
      } catch (cause) {
        // Only the whole text tells the first problem, and where it is.
        parseDataset(decodeUtf8(whole));
        throw cause;
      }
    },
  };
}

/**
 * Finds where each milestone stands in the bytes of a dataset. Follows strings and brackets only: what is not JSON is left to
 * `JSON.parse`, which gets all bytes between two ends.
 */
function milestoneFinder() {
  const starts: number[] = [];
  const ends: number[] = [];
  let [at, depth, key, lists, inString, inMilestones] = [0, 0, 0, 0, false, false];

  /** @param bytes all that have come so far. */
  function find(bytes: Uint8Array): void {
    for (; ; at += 1) {
      if (inString) at = skipString(bytes, at);
      if (at >= bytes.length) return;
      const byte = bytes[at];
      if (byte === QUOTE) {
        inString = !inString;
        if (inString && depth === 1) key = at;
      } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
        if (depth === 1) {
          inMilestones = String.fromCharCode(...bytes.subarray(key, key + KEY.length)) === KEY;
          if (inMilestones && lists++ > 0) throw new Error('milestones: more than one list');
        }
        if (depth === 2 && inMilestones) starts.push(at);
        depth += 1;
      } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        depth -= 1;
        if (depth === 2 && inMilestones) ends.push(at + 1);
      }
    }
  }

  return { starts, ends, find };
}

/** The index of the quote that ends a string, or where to go on when more bytes have come. */
function skipString(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
