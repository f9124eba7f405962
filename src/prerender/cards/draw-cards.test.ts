import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Card, CARD_HEIGHT, CARD_WIDTH } from './card';
import { drawCards } from './draw-cards';
import { parsePalette } from './palette';

const palette = parsePalette(readFileSync('src/app/styles/tokens.css', 'utf8'));

const card: Card = {
  palette,
  date: '2026年5月20日上午',
  title: '一致同意《中俄睦邻友好合作条约》继续延期',
  shortTitle: '条约延期',
  attribution: '新华社 2026年5月20日',
  locale: 'zh',
  hue: palette.tracks[1]!,
  years: ['1996', '2030'],
  ticks: [0, 0.15, 0.8, 0.89, 0.895, 0.93],
  span: { from: 0.895, to: 0.8955 },
};

async function drawn(...cards: Card[]): Promise<Uint8Array[]> {
  const pngs: Uint8Array[] = [];
  await drawCards(
    cards.map((one, i) => ({ file: `${i}.png`, card: one })),
    async (_file, png) => {
      pngs.push(png);
    },
  );
  return pngs;
}

describe('a card', () => {
  test('is a PNG of the size that chats expect, and small', async () => {
    const [png] = await drawn(card);
    const view = new DataView(png!.buffer, png!.byteOffset);
    expect([view.getUint32(0), view.getUint32(16), view.getUint32(20)]).toEqual([
      0x89504e47,
      CARD_WIDTH,
      CARD_HEIGHT,
    ]);
    expect(png!.length).toBeLessThan(60_000);
  });

  test('has the same bytes each time', async () => {
    expect(await drawn(card)).toEqual(await drawn(card));
  });

  test('differs when a character differs', async () => {
    const [one, other] = await drawn(card, { ...card, title: card.title.replace('延', '建') });
    expect(one).not.toEqual(other);
  });

  test('shows an open end in another way', async () => {
    const open = { ...card, span: { from: 0.895, to: null } };
    expect(await drawn(open)).not.toEqual(await drawn(card));
  });

  test('has room for a date of two whole days in English', async () => {
    const long = { ...card, locale: 'en' as const, date: '10 September 2015 – 25 September 2016' };
    await expect(drawn(long)).resolves.toHaveLength(1);
  });

  test('is refused when its small words would be cut by a crop to the square', async () => {
    const attribution = 'Xinhua News Agency, a very long name of a publisher, 20 May 2026';
    await expect(drawn({ ...card, attribution })).rejects.toThrow('0.png: too wide for the square: Xinhua');
  });

  test('is refused if the font lacks a character, and the error names each', async () => {
    const odd = { ...card, title: '会谈\u{13000}与\u{13001}' };
    await expect(drawn(card, odd)).rejects.toThrow('1.png: the font has no \u{13000} \u{13001}');
  });

  test('has the short title if the long one does not fit, and is refused if neither does', async () => {
    const long = '中俄关系'.repeat(16);
    expect(await drawn({ ...card, title: long })).toEqual(await drawn({ ...card, title: card.shortTitle }));
    await expect(drawn({ ...card, title: long, shortTitle: long })).rejects.toThrow(
      /0\.png: the title does not fit/,
    );
  });
});
