import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Node, Renderer } from '@takumi-rs/core';
import { LANG } from '../../i18n/page-words';
import {
  CARD_HEIGHT,
  CARD_WIDTH,
  type Card,
  cardNode,
  FAMILY,
  SMALL_SIZES,
  smallNode,
  TITLE_SIZES,
  textOf,
  titleNode,
  titleRoom,
} from './card';

/** Chats ignore larger pictures. */
const MAX_BYTES = 300_000;

export interface NamedCard {
  /** Path below the root of the site. */
  readonly file: string;
  readonly card: Card;
}

/**
 * Draws every card as PNG, in order, and passes each to `write`.
 * @throws Error naming every card with a character the font lacks, words that do not fit, or too many bytes.
 */
export async function drawCards(
  cards: readonly NamedCard[],
  write: (file: string, png: Uint8Array) => Promise<void>,
): Promise<void> {
  const texts = cards.map(({ file, card }) => ({ file, text: textOf(card) }));
  const { needed, missing } = slicesFor(texts.map(({ text }) => text).join(''), fontSlices());
  const faults = texts.flatMap(({ file, text }) => {
    const lacking = missing.filter((character) => text.includes(character));
    return lacking.length === 0 ? [] : [`${file}: the font has no ${lacking.join(' ')}`];
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));

  const renderer = new Renderer();
  for (const { file, ranges } of needed) {
    await renderer.registerFont({ name: FAMILY, data: readFileSync(file), unicodeRange: ranges });
  }
  for (const { file, card } of cards) {
    const title = await fittingTitle(renderer, card);
    if (title === null) {
      faults.push(`${file}: the title does not fit: ${card.title}`);
      continue;
    }
    const [date, attribution] = [
      await fittingSmall(renderer, card, 'date'),
      await fittingSmall(renderer, card, 'attribution'),
    ];
    if (date === null || attribution === null) {
      faults.push(`${file}: too wide for the square: ${date === null ? card.date : card.attribution}`);
      continue;
    }
    const size = { width: CARD_WIDTH, height: CARD_HEIGHT } as const;
    const lang = LANG[card.locale];
    const node = cardNode(card, { date, title, attribution });
    const png = await renderer.render(node, { ...size, format: 'png', lang });
    if (png.length > MAX_BYTES) faults.push(`${file}: ${png.length} bytes, more than ${MAX_BYTES}`);
    await write(file, png);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

async function fittingTitle(renderer: Renderer, card: Card): Promise<Node | null> {
  for (const title of [card.title, card.shortTitle]) {
    for (const size of TITLE_SIZES) {
      const node = titleNode(card, title, size.fontSize);
      const { height } = await renderer.measure(node);
      if (height <= titleRoom(size)) return node;
    }
  }
  return null;
}

/** A crop to the middle square would cut wider lines. */
async function fittingSmall(
  renderer: Renderer,
  card: Card,
  key: 'date' | 'attribution',
): Promise<Node | null> {
  for (const size of SMALL_SIZES) {
    const node = smallNode(card, key, size);
    if ((await renderer.measure(node)).width <= CARD_HEIGHT) return node;
  }
  return null;
}

/** One file of the font. It has the code points in `ranges`, both ends included. */
interface FontSlice {
  readonly file: string;
  readonly ranges: [from: number, to: number][];
}

/** Every slice of the font, from the list in its package. */
function fontSlices(): FontSlice[] {
  const require = createRequire(import.meta.url);
  const root = path.dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json'));
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
function slicesFor(text: string, slices: readonly FontSlice[]): { needed: FontSlice[]; missing: string[] } {
  const characters = [...new Set(text)].filter((character) => character !== '\n');
  const needed = slices.filter((slice) => characters.some((character) => covers(slice, character)));
  const missing = characters.filter((character) => !needed.some((slice) => covers(slice, character)));
  return { needed, missing };
}

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
