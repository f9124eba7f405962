import edtf from 'edtf';
import { type Edtf, parseEdtf, spanOfEdtf } from '../../time/edtf';
import { zone } from '../../time/zone';

export type EdtfReading = { readonly value: Edtf } | { readonly problem: string };

/** An EDTF text as two independent readers understand it: ours, which the viewer uses too, and `edtf`. */
export function readEdtf(text: string): EdtfReading {
  const value = parseEdtf(text);
  if (value === null) return { problem: `${text}: not of levels 0 and 1, or a day that never was` };
  const theirs = readBounds(text);
  if (theirs === null) return { problem: `${text}: refused by the edtf library` };
  const { start, end } = spanOfEdtf(value, zone('+00:00'));
  // Theirs is the last ms inside, to the second: ours is the first one after.
  const theirEnd = theirs.end === null ? null : Math.floor(theirs.end / 1000) * 1000 + 1000;
  if (start !== theirs.start || end !== theirEnd) {
    return {
      problem: `${text}: read as ${start}..${end} here and as ${theirs.start}..${theirEnd} by the edtf library`,
    };
  }
  return { value };
}

/** Bounds by the library: first and last ms inside, `null` where open or unknown. */
function readBounds(text: string): { start: number | null; end: number | null } | null {
  try {
    // Without an offset the library reads a clock time by the device's own zone.
    const { min, max } = edtf(text.replaceAll(/T\d\d:\d\d:\d\d/g, '$&Z'));
    return { start: finite(min), end: finite(max) };
  } catch {
    return null;
  }
}

function finite(ms: number | null): number | null {
  return ms !== null && Number.isFinite(ms) ? ms : null;
}
