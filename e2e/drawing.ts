import { expect, type Locator, type Page } from '@playwright/test';
import { boxTools, type Edges, type Placed } from './boxes';

/** Something drawn: words, a mark or a cluster. In px of the page, clipped as the drawing clips it. */
export interface Box extends Placed {
  readonly kind: 'text' | 'mark' | 'cluster';
  /** True for words of which a part is cut away. */
  readonly cut: boolean;
}

export const DRAWING = '#timeline svg[role="group"]';
/** Marks on the axis and chips under it; the overview's marks are no links. */
export const MARKS = `${DRAWING} a[data-milestone]`;
/** Clusters of the stage, and the chip that counts. */
export const CLUSTERS = `${DRAWING} [data-cluster-key]`;

/** All boxes of the drawing, found by what is painted: a new kind of label needs no attribute to be found. */
export async function boxesOf(page: Page): Promise<Box[]> {
  const tools = await boxTools(page);
  return page.locator(DRAWING).evaluate((drawing, { edges, within, around }) => {
    /** The visible area of an element: inside the drawing and inside each clip path around the element. */
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
      // A cluster without a name is named by its place in the drawing.
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
      const body = around(shapes.map((shape) => edges(shape.getBoundingClientRect())));
      if (!body) return [];
      const kind = part.hasAttribute('data-milestone') ? ('mark' as const) : ('cluster' as const);
      const seen = within(body, clipOf(part));
      return [
        { kind, owner: ownerOf(part), name: part.getAttribute('aria-label') ?? '', ...seen, cut: false },
      ];
    });
    return [...texts, ...bodies].filter(({ x, y, right, bottom }) => right - x > 0.5 && bottom - y > 0.5);
  }, tools);
}

/** The most elements that a page may have, whatever the size of its dataset. */
export const MAX_NODES = 1_500;

export const nodesOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('*').length);

export const twoFrames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The view no longer moves: a quarter of a second after the last step of a gesture, which must have begun. */
export async function atRest(page: Page): Promise<void> {
  await expect(page.locator(DRAWING)).toHaveAttribute('data-gestures', 'loaded');
  await expect(page.locator(DRAWING)).not.toHaveAttribute('data-moving');
}

const ZOOM_IN = /^(放大|Zoom in)/;

/** Buttons of the toolbar, in both languages. */
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

/** Five views from far to near: the four of the toolbar, and the day after three more zooms. */
export const VIEWS = ['whole', 'decade', 'year', 'day', 'nearer'] as const;

/** The buttons are pressed without a pointer: whether one can reach them is `reachToolbar`'s question. */
export async function showView(page: Page, view: (typeof VIEWS)[number]): Promise<void> {
  if (view === 'nearer') for (let i = 0; i < 3; i += 1) await toolbar.zoomIn(page).dispatchEvent('click');
  else await toolbar.stops(page).nth(VIEWS.indexOf(view)).dispatchEvent('click');
  await twoFrames(page);
}

/** Shows the whole, and checks that a pointer reaches every button of the toolbar, and that none moves. */
export async function reachToolbar(page: Page): Promise<void> {
  // The nearest view leaves nothing to zoom into.
  await showView(page, 'whole');
  for (const button of [...(await toolbar.stops(page).all()), toolbar.zoomIn(page)])
    await button.click({ trial: true, timeout: 5_000 });
}
