import type { JSHandle, Page } from '@playwright/test';

/** Px of the page. */
export interface Edges {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box with a name for messages. */
export interface Placed extends Edges {
  /** Boxes of the same owner may touch. Empty for a box without an owner. */
  readonly owner: string;
  readonly name: string;
}

/** Text spacing that a reader may set (WCAG 1.4.12). */
export const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-bottom: 2em !important }';

/** Sets the reader's own style sheet and replaces the one before. Breakpoints do not change with it. */
export async function readerStyle(page: Page, rules: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rules);
}

export interface BoxTools {
  readonly edges: (rect: DOMRect) => Edges;
  /** The intersection of two boxes. */
  readonly within: (a: Edges, b: Edges) => Edges;
  /** The smallest box around all of them; `null` for none. */
  readonly around: (boxes: readonly Edges[]) => Edges | null;
}

/** Helpers for functions that run in the page, which cannot reach a module of the tests. */
export function boxTools(page: Page): Promise<JSHandle<BoxTools>> {
  return page.evaluateHandle(() => ({
    edges: ({ x, y, right, bottom }: DOMRect) => ({ x, y, right, bottom }),
    within: (a: Edges, b: Edges) => ({
      x: Math.max(a.x, b.x),
      y: Math.max(a.y, b.y),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    }),
    around: (boxes: readonly Edges[]) =>
      boxes.length === 0
        ? null
        : {
            x: Math.min(...boxes.map(({ x }) => x)),
            y: Math.min(...boxes.map(({ y }) => y)),
            right: Math.max(...boxes.map(({ right }) => right)),
            bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
          },
  }));
}

/** In px. Anti-aliasing may overlap by half a pixel. */
const SLACK = 0.5;

/** Pairs of boxes that touch and have different owners, in words. */
export function collisions(boxes: readonly Placed[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          (a.owner === '' || a.owner !== b.owner) &&
          a.x < b.right - SLACK &&
          b.x < a.right - SLACK &&
          a.y < b.bottom - SLACK &&
          b.y < a.bottom - SLACK,
      )
      .map((b) => `${a.name} × ${b.name}`),
  );
}
