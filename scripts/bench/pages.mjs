/** The two pages that are measured in the same way: the app, and the bare canvas. Both set `<html data-ready>`. */

import { OWN_DATA } from './datasets.mjs';

/** The app. `targets` are selectors of what a reader clicks. */
export const APP = {
  address: ({ json }) => (json === OWN_DATA ? '/' : `/?data=${json}`),
  /** Appears if the dataset is refused. */
  refused: '[role="alert"]',
  stage: '#timeline svg[role="group"]',
  /** One of the many elements that a zoom moves. */
  part: '#timeline svg[role="group"] g[role="listitem"]',
  zoomIn: '#timeline button[aria-label^="放大"]',
  zoomOut: '#timeline button[aria-label^="缩小"]',
  targets: {
    drawing: '#timeline svg a[data-milestone]',
    list: '[data-pane="list"] a[data-milestone]',
    neighbours: '[data-pane="milestone"] [data-step] a',
    zoom: '#timeline button[aria-label^="放大"], #timeline button[aria-label^="缩小"]',
  },
};

/** The bare canvas. It has no elements to click, only points. */
export const FLOOR = {
  address: ({ json, columns }) => `/bench-floor/floor.html?data=${json}&columns=${columns}`,
  refused: '[role="alert"]',
  stage: 'canvas',
  zoomIn: '#zoom-in',
  zoomOut: '#zoom-out',
  targets: { drawing: 'canvas', list: 'canvas', neighbours: '#next, #previous', zoom: '#zoom-in, #zoom-out' },
};

/**
 * The middle of the `turn`-th element of `selector` that a pointer can hit; `null` if there is none. Scrolls it into view
 * first. On a canvas each turn is another point.
 */
export async function aim(page, selector, turn) {
  const found = await page.evaluate(
    ([wanted, n]) => {
      const all = [...document.querySelectorAll(wanted)];
      const isOnScreen = ({ top, bottom }) => top >= 0 && bottom <= innerHeight;
      for (let i = 0; i < Math.min(all.length, 40); i += 1) {
        const element = all[(n * 7 + i) % all.length];
        let box = element.getBoundingClientRect();
        if (box.width === 0) continue;
        if (element.localName === 'canvas') {
          return { x: box.x + box.width * ((n * 0.137 + 0.05) % 0.9), y: box.y + box.height / 2 };
        }
        if (!isOnScreen(box)) {
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          box = element.getBoundingClientRect();
        }
        // A mark may extend beyond the drawing: hit it inside.
        const x = Math.min(Math.max(box.x + box.width / 2, 4), innerWidth - 4);
        const y = box.y + box.height / 2;
        if (element.contains(document.elementFromPoint(x, y))) return { x, y };
      }
      return null;
    },
    [selector, turn],
  );
  return found;
}
