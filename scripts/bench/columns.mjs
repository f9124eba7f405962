/**
 * Writes the starts of a dataset's milestones as numbers, sorted within each track: the floor page draws nothing else.
 * Reads the JSON in pieces, so that a large file is never in memory as one string.
 */
import { createReadStream, writeFileSync } from 'node:fs';

/** Fields of a milestone, in the order of the schema. They match no text, where quotation marks are escaped. */
const FIELDS = /"(track|earliest|latest)":\s*(?:"([^"\\]+)"|null)/gu;
/** Longer than any match: this many characters at the end of a piece are searched again with the next one. */
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
  // In Latin-1 a byte is a character, and the fields are plain ASCII.
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

/** One array of doubles: the number of tracks, the number of starts in each, then the starts. */
export async function writeColumns(json, file) {
  const tracks = await startsOf(json);
  const numbers = [tracks.length, ...tracks.map(({ length }) => length)];
  writeFileSync(
    file,
    Buffer.concat([Float64Array.from(numbers), ...tracks].map(({ buffer }) => Buffer.from(buffer))),
  );
}
