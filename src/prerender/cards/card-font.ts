import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FontDetails } from '@takumi-rs/core';

/** One file of the font. It has the code points in `ranges`, both ends included. */
export interface FontSlice {
  readonly file: string;
  readonly ranges: [from: number, to: number][];
}

export const FAMILY = 'Noto Sans SC';

const require = createRequire(import.meta.url);
const PACKAGE = '@fontsource-variable/noto-sans-sc';

/** `U+4e00-4e0f,U+7684` as pairs. */
function parseRanges(text: string): [from: number, to: number][] {
  return text.split(',').map((part) => {
    const [from = 0, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return [from, to];
  });
}

/** Every slice of the font, from the list in its package. */
export function fontSlices(): FontSlice[] {
  const root = path.dirname(require.resolve(`${PACKAGE}/package.json`));
  const list: Record<string, string> = JSON.parse(readFileSync(path.join(root, 'unicode.json'), 'utf8'));
  return Object.entries(list).map(([key, ranges]) => ({
    file: path.join(root, 'files', `noto-sans-sc-${key.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: parseRanges(ranges),
  }));
}

function covers(slice: FontSlice, character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return slice.ranges.some(([from, to]) => from <= codePoint && codePoint <= to);
}

/** The slices that the text needs, and the characters that no slice has and that would be drawn as empty boxes. */
export function slicesFor(
  text: string,
  slices: readonly FontSlice[],
): { needed: FontSlice[]; missing: string[] } {
  const characters = [...new Set(text)].filter((character) => character !== '\n');
  const needed = slices.filter((slice) => characters.some((character) => covers(slice, character)));
  const missing = characters.filter((character) => !needed.some((slice) => covers(slice, character)));
  return { needed, missing };
}

export function loadSlice(slice: FontSlice): FontDetails {
  return { name: FAMILY, data: readFileSync(slice.file), unicodeRange: slice.ranges };
}
