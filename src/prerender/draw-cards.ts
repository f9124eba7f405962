import { type Node, Renderer } from '@takumi-rs/core';
import {
  CARD_HEIGHT,
  CARD_WIDTH,
  type Card,
  cardNode,
  TITLE_ROOM,
  TITLE_SIZES,
  textOf,
  titleNode,
} from './card';
import { fontSlices, loadSlice, slicesFor } from './card-font';

/** Above this, chats leave the picture out. */
const MAX_BYTES = 300_000;

export interface NamedCard {
  /** File below the root of the site. */
  readonly file: string;
  readonly card: Card;
}

/**
 * Draws every card as PNG, in order, handing each to `keep`.
 * @throws Error naming every card with a character the font lacks, a title that does not fit, or too many bytes.
 */
export async function drawCards(
  cards: readonly NamedCard[],
  keep: (file: string, png: Uint8Array) => Promise<void>,
): Promise<void> {
  const slices = fontSlices();
  const faults = cards.flatMap(({ file, card }) => {
    const { missing } = slicesFor(textOf(card), slices);
    return missing.length === 0 ? [] : [`${file}: the font has no ${missing.join(' ')}`];
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));

  const renderer = new Renderer();
  const { needed } = slicesFor(cards.map(({ card }) => textOf(card)).join(''), slices);
  for (const slice of needed) await renderer.registerFont(loadSlice(slice));
  for (const { file, card } of cards) {
    const title = await fittingTitle(renderer, card);
    if (title === null) {
      faults.push(`${file}: the title does not fit: ${card.title}`);
      continue;
    }
    const png = await draw(renderer, cardNode(card, title), card.lang);
    if (png.length > MAX_BYTES) faults.push(`${file}: ${png.length} bytes, more than ${MAX_BYTES}`);
    await keep(file, png);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

async function fittingTitle(renderer: Renderer, card: Card): Promise<Node | null> {
  for (const title of [card.title, card.shortTitle]) {
    for (const size of TITLE_SIZES) {
      const node = titleNode(card, title, size);
      const { height } = await renderer.measure(node, { lang: card.lang });
      if (height <= TITLE_ROOM) return node;
    }
  }
  return null;
}

function draw(renderer: Renderer, node: Node, lang: string): Promise<Uint8Array> {
  return renderer.render(node, { width: CARD_WIDTH, height: CARD_HEIGHT, format: 'png', lang });
}
