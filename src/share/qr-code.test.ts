import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { type Pixels, qrPixels } from './qr-code';

const { milestones } = JSON.parse(
  readFileSync(new URL('../../public/data/partnership.json', import.meta.url), 'utf8'),
) as { milestones: { id: string }[] };

const read = ({ rgba, sizePx }: Pixels): string | undefined => jsqr(rgba, sizePx, sizePx)?.data;

/** Every second pixel of every second line. */
function halved({ rgba, sizePx }: Pixels): Pixels {
  const half = sizePx / 2;
  const small = new Uint8ClampedArray(4 * half * half);
  for (let y = 0; y < half; y += 1)
    for (let x = 0; x < half; x += 1) {
      const from = 4 * (2 * y * sizePx + 2 * x);
      small.set(rgba.subarray(from, from + 4), 4 * (y * half + x));
    }
  return { rgba: small, sizePx: half };
}

const LINKS = [
  ...milestones.slice(0, 20).map(({ id }) => `https://example.org/timeline/milestones/${id}/`),
  'http://127.0.0.1:4173/',
  'https://example.org/en/milestones/talks/?t=2026-05-20..2026-05-20T12:00:00&scale=true&track=diplomacy,treaty#talks.a',
  `https://example.org/?q=${encodeURIComponent('会谈 条约'.repeat(12))}`,
  `https://example.org/?q=${'x'.repeat(600)}`,
];

test('a reader of QR codes finds the exact address in every code, at half size too', () => {
  for (const link of LINKS) {
    const pixels = qrPixels(link);
    if (!pixels) throw new Error(`no code for ${link}`);
    expect(read(pixels)).toBe(link);
    expect(read(halved(pixels))).toBe(link);
  }
});

test('there is no code for an address that would need a larger one', () => {
  expect(qrPixels(`https://example.org/?q=${'x'.repeat(700)}`)).toBeNull();
});
