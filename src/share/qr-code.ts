import { encode } from 'uqr';

/** The largest size, of 97 modules, for 666 bytes: larger codes are read badly off a screen. */
const MOST_VERSION = 20;
/** Space around a code, in modules, without which readers do not find it. */
const QUIET = 4;
/** Px of the picture for each module: half of it is still enough. */
const SCALE = 8;

/** A square of pixels, four bytes each, as a canvas takes them. */
export interface Pixels {
  readonly sizePx: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** The QR code of an address, black on white in either theme; `null` for an address that is too long for one. */
export function qrPixels(url: string): Pixels | null {
  let code: ReturnType<typeof encode>;
  try {
    code = encode(url, { ecc: 'M', border: QUIET, maxVersion: MOST_VERSION });
  } catch {
    return null;
  }
  const { size, data } = code;
  const sizePx = size * SCALE;
  const rgba = new Uint8ClampedArray(4 * sizePx * sizePx).fill(255);
  for (let at = 0; at < rgba.length; at += 4) {
    const px = at / 4;
    const isDark = data[Math.floor(px / sizePx / SCALE)]?.[Math.floor((px % sizePx) / SCALE)];
    if (isDark) rgba.fill(0, at, at + 3);
  }
  return { sizePx, rgba };
}

/** The address of a picture in the page itself: chats of phones read a code by a long press on an `<img>`. */
export function pngAddress({ sizePx, rgba }: Pixels): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = sizePx;
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, sizePx, sizePx), 0, 0);
  return canvas.toDataURL('image/png');
}
