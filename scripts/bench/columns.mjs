/**
 * The starts of a dataset's milestones as bare numbers, sorted per track: all that the floor page draws. Read from the
 * JSON in pieces, so that a large file is never in memory as one string.
 */
import { createReadStream, writeFileSync } from 'node:fs';

/** A milestone's own fields, in the order in which the schema has them; a quote inside a text is escaped. */
const FIELDS = /"(track|earliest|latest)":\s*(?:"([^"\\]+)"|null)/gu;
/** Longer than any match: what may be cut at the end of a piece is looked at again. */
const CARRY = 200;

async function startsOf(file) {
  const tracks = new Map();
  let track = '';
  let earliest = null;
  let text = '';
  const take = ([, field, value = null]) => {
    if (field === 'track') track = value;
    else if (field === 'earliest') earliest = value;
    else {
      const start = Date.parse(earliest ?? value ?? '');
      if (!tracks.has(track)) tracks.set(track, []);
      if (!Number.isNaN(start)) tracks.get(track).push(start);
    }
  };
  // Latin-1: a byte is a character, and every field looked for is plain ASCII.
  for await (const piece of createReadStream(file, { encoding: 'latin1', highWaterMark: 1 << 20 })) {
    text += piece;
    let seen = 0;
    for (const match of text.matchAll(FIELDS)) {
      take(match);
      seen = match.index + match[0].length;
    }
    text = text.slice(Math.max(seen, text.length - CARRY));
  }
  return [...tracks.values()].map((starts) => Float64Array.from(starts).sort());
}

/** How many tracks, how many in each, then their starts: one array of doubles. */
export async function writeColumns(json, file) {
  const tracks = await startsOf(json);
  const numbers = [tracks.length, ...tracks.map(({ length }) => length)];
  writeFileSync(
    file,
    Buffer.concat([Float64Array.from(numbers), ...tracks].map(({ buffer }) => Buffer.from(buffer))),
  );
}
