import edtf from 'edtf';
import { type Edtf, parseEdtf, spanOfEdtf } from '../../time/edtf';
import { SECOND_MS } from '../../time/units';
import { zone } from '../../time/zone';

export type EdtfReading = { readonly value: Edtf } | { readonly problem: string };

/** Parses EDTF twice, by the viewer's parser and by the `edtf` library, which must agree on the bounds. */
export function readEdtf(text: string): EdtfReading {
  const value = parseEdtf(text);
  if (value === null) return { problem: `${text}: not of levels 0 and 1, or a day that does not exist` };
  const library = readBounds(text);
  if (library === null) return { problem: `${text}: refused by the edtf library` };
  const { start, end } = spanOfEdtf(value, zone('+00:00'));
  // The library gives the last millisecond inside, to the second. Here the end is exclusive.
  const libraryEnd = library.end === null ? null : (Math.floor(library.end / SECOND_MS) + 1) * SECOND_MS;
  if (start !== library.start || end !== libraryEnd) {
    return {
      problem: `${text}: read as ${start}..${end} here and as ${library.start}..${libraryEnd} by the edtf library`,
    };
  }
  return { value };
}

/** The bounds by the library: the first and the last millisecond inside, `null` if open or unknown. */
function readBounds(text: string): { start: number | null; end: number | null } | null {
  try {
    // Without an offset the library takes a clock time in the zone of the device.
    const { min, max } = edtf(text.replaceAll(/T\d\d:\d\d:\d\d/g, '$&Z'));
    return { start: finite(min), end: finite(max) };
  } catch {
    return null;
  }
}

function finite(ms: number | null): number | null {
  return ms !== null && Number.isFinite(ms) ? ms : null;
}
