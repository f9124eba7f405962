import type { Locator, Page } from '@playwright/test';

/** Something that stands in the drawing: words, a bar, a counted mark. Px of the page, clipped as the drawing clips. */
export interface Box {
  readonly kind: 'text' | 'mark' | 'counted';
  /** What it belongs to: a mark's own words stand on its bar. Empty for words that belong to none. */
  readonly owner: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  /** Words of which a part is cut away. */
  readonly cut: boolean;
}

export const DRAWING = '#timeline svg[role="group"]';
/** Marks with a place in time or on the shelf; the strip's are not links. */
export const MARKS = `${DRAWING} a[data-milestone]`;
/** Counted marks of the stage and the shelf. */
export const COUNTED = `${DRAWING} [data-cluster-key]`;

/** All boxes of the drawing, found by what is painted: nobody has to remember to mark a new kind of label. */
export async function boxesOf(page: Page): Promise<Box[]> {
  return page.locator(DRAWING).evaluate((drawing) => {
    interface Edges {
      x: number;
      y: number;
      right: number;
      bottom: number;
    }
    const edges = ({ x, y, right, bottom }: DOMRect): Edges => ({ x, y, right, bottom });
    const within = (a: Edges, b: Edges): Edges => ({
      x: Math.max(a.x, b.x),
      y: Math.max(a.y, b.y),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const around = (a: Edges, b: Edges): Edges => ({
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      right: Math.max(a.right, b.right),
      bottom: Math.max(a.bottom, b.bottom),
    });
    /** What the drawing lets be seen of an element: inside itself and inside each clip path around the element. */
    const clipOf = (element: Element): Edges => {
      let clip = edges(drawing.getBoundingClientRect());
      for (let at: Element | null = element; at && at !== drawing; at = at.parentElement) {
        const id = /#([^")]+)/.exec(at.getAttribute('clip-path') ?? '')?.[1];
        const rect = id ? document.querySelector<SVGRectElement>(`#${CSS.escape(id)} rect`) : null;
        const matrix = (at as SVGGraphicsElement).getScreenCTM();
        if (!rect || !matrix) continue;
        const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
          Number(rect.getAttribute(name)),
        ) as [number, number, number, number];
        const from = new DOMPoint(x, y).matrixTransform(matrix);
        const to = new DOMPoint(x + width, y + height).matrixTransform(matrix);
        clip = within(clip, { x: from.x, y: from.y, right: to.x, bottom: to.y });
      }
      return clip;
    };
    const isPainted = (shape: Element): boolean => {
      const { fill, opacity, visibility } = getComputedStyle(shape);
      return fill !== 'none' && !/[,/] 0\)$/.test(fill) && opacity !== '0' && visibility === 'visible';
    };
    const ownerOf = (element: Element): string => {
      const owner = element.closest('[data-milestone], [data-cluster]');
      if (!owner) return '';
      // Where nothing names it, its place in the drawing does.
      const name = owner.getAttribute('data-milestone') ?? owner.getAttribute('data-cluster');
      return name || `part ${[...drawing.querySelectorAll('[data-cluster]')].indexOf(owner)}`;
    };
    const texts = [...drawing.querySelectorAll('text')].map((text) => {
      const whole = edges(text.getBoundingClientRect());
      const seen = within(whole, clipOf(text));
      const cut = seen.right - seen.x < whole.right - whole.x - 1 || seen.y > whole.y + 3;
      return { kind: 'text' as const, owner: ownerOf(text), name: text.textContent ?? '', ...seen, cut };
    });
    const bodies = [...drawing.querySelectorAll('[data-milestone], [data-cluster]')].flatMap((part) => {
      const shapes = [...part.querySelectorAll('rect, circle, ellipse, polygon')].filter(isPainted);
      const [first, ...others] = shapes.map((shape) => edges(shape.getBoundingClientRect()));
      if (!first) return [];
      const kind = part.hasAttribute('data-milestone') ? ('mark' as const) : ('counted' as const);
      const seen = within(others.reduce(around, first), clipOf(part));
      return [
        { kind, owner: ownerOf(part), name: part.getAttribute('aria-label') ?? '', ...seen, cut: false },
      ];
    });
    return [...texts, ...bodies].filter(({ x, y, right, bottom }) => right - x > 0.5 && bottom - y > 0.5);
  });
}

/** Half a pixel of anti-aliasing is not a collision. */
const SLACK = 0.5;

interface Placed {
  readonly owner: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

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

export const twoFrames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const ZOOM_IN = /^(放大|Zoom in)/;

/** Buttons of the toolbar, in either language. */
export const toolbar = {
  stops: (page: Page): Locator =>
    page.getByRole('group', { name: /^(视图范围|Range in view)$/ }).getByRole('button'),
  scale: (page: Page, scale: 'expanded' | 'true'): Locator =>
    page.getByRole('button', {
      name: scale === 'true' ? /^(真实时间|True time)$/ : /^(展开密集处|Expanded)$/,
    }),
  zoomIn: (page: Page): Locator => page.getByRole('button', { name: ZOOM_IN }),
  reset: (page: Page): Locator => page.getByRole('button', { name: /^(显示全部|Show all)$/ }),
};

/** Five views from far to near: the four named ones, and the day three steps nearer. */
export const VIEWS = ['whole', 'decade', 'year', 'day', 'nearer'] as const;

export async function showView(page: Page, view: (typeof VIEWS)[number]): Promise<void> {
  if (view === 'nearer') for (let i = 0; i < 3; i += 1) await toolbar.zoomIn(page).click({ timeout: 5_000 });
  else await toolbar.stops(page).nth(VIEWS.indexOf(view)).click({ timeout: 5_000 });
  await twoFrames(page);
}
