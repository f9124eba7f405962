/** The colours of a card, from the light theme. */
export type Palette = ReturnType<typeof parsePalette>;

/**
 * Parses the tokens of `tokens.css`, so that cards and page have the same colours.
 * @throws Error when a token is not written as `--name: light-dark(#rrggbb, …)`.
 */
export function parsePalette(css: string) {
  const light = (name: string): string => {
    const value = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(css)?.[1];
    if (value === undefined) throw new Error(`tokens.css has no light colour --${name}`);
    return value;
  };
  const tracks = [...css.matchAll(/--(track-\d+): light-dark\(/g)].map(([, name = '']) => light(name));
  return {
    paper: light('paper'),
    ink: light('ink'),
    soft: light('ink-soft'),
    line: light('line-strong'),
    accent: light('accent'),
    /** In the order of the dataset's tracks. */
    tracks,
  };
}
