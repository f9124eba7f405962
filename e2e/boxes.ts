import type { JSHandle, Page } from '@playwright/test';

/** Px of the page. */
export interface Edges {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something that stands somewhere, under a name to tell of it. */
export interface Placed extends Edges {
  /** What it belongs to: parts of one thing may touch. Empty for what belongs to none. */
  readonly owner: string;
  readonly name: string;
}

/** Text spacing as readers may set it, WCAG 1.4.12. */
export const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-bottom: 2em !important }';

/** A reader's own style sheet, in place of the one before: the breakpoints of the screen stay what they are. */
export async function readerStyle(page: Page, rules: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rules);
}

export interface BoxTools {
  readonly edges: (rect: DOMRect) => Edges;
  /** What two boxes share. */
  readonly within: (a: Edges, b: Edges) => Edges;
  /** The least box around boxes; `null` around none. */
  readonly around: (boxes: readonly Edges[]) => Edges | null;
}

/** For functions that run in the page: they cannot reach what stands in a module. */
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

/** Half a pixel of anti-aliasing is not a collision. */
const SLACK = 0.5;

/** Pairs that touch, in words; what has one owner may. */
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
