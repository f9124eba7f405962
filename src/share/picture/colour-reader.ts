interface Colour {
  /** `#rrggbb` */
  readonly hex: string;
  readonly opacity: number;
}

export type ReadColour = (css: string) => Colour;

/** Reads any colour that CSS can write, mixed ones included, by painting a pixel with it. */
export function colourReader(): ReadColour {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  const known = new Map<string, Colour>();
  return (css) => {
    const seen = known.get(css);
    if (seen) return seen;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    const hex = `#${[red, green, blue].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    const colour = { hex, opacity: Math.round((alpha / 255) * 100) / 100 };
    known.set(css, colour);
    return colour;
  };
}
