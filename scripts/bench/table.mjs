/** Results as one Markdown table: it reads in a terminal and stands in the README as it is. */

const dash = (value) => (value === undefined || value === null ? '–' : String(value));
const told = (work) => (work ? `${work.p50} / ${work.p95} / ${work.max}` : '–');

/** Below half a millisecond the browser's clock tells more of itself than of the page. */
const LEAST_MS = 0.5;

/** How many times the floor. */
export function ratio(app, floor, least = LEAST_MS) {
  if (app === undefined || app === null || floor === undefined || floor === null) return null;
  return Math.round((Math.max(app, least) / Math.max(floor, least)) * 10) / 10;
}

const times = (value) => (value === null ? '' : ` (×${value})`);

/** @param rows [{ name, app, floor }] */
export function tableOf(rows) {
  const head = [
    'dataset',
    'ready, ms',
    'zoom step, ms: p50 / p95 / max',
    'drag step, ms: p50 / p95 / max',
    'slowest of the clicks, ms',
    'DOM nodes',
    'heap, MB',
    'with workers, MB',
  ];
  const lines = rows.flatMap(({ name, app, floor }) => [
    [
      app.stopped ? `${name} (${app.stopped})` : name,
      dash(app.readyMs) + times(ratio(app.readyMs, floor.readyMs)),
      told(app.zoom) + times(ratio(app.zoom?.p95, floor.zoom?.p95)),
      told(app.drag) + times(ratio(app.drag?.p95, floor.drag?.p95)),
      dash(app.interactions?.max) + times(ratio(app.interactions?.max, floor.interactions?.max)),
      dash(app.nodes),
      dash(app.heapMb) + times(ratio(app.heapMb, floor.heapMb)),
      dash(app.wholeMb) + times(ratio(app.wholeMb, floor.wholeMb)),
    ],
    [
      `${name}, bare canvas`,
      dash(floor.readyMs),
      told(floor.zoom),
      told(floor.drag),
      dash(floor.interactions?.max),
      dash(floor.nodes),
      dash(floor.heapMb),
      dash(floor.wholeMb),
    ],
    ...(app.least ? [[`${name}, one mark moved`, '–', told(app.least), ...Array(5).fill('–')]] : []),
  ]);
  return align([head, ...lines]);
}

/** Columns of one width each; the names to the left, the numbers to the right. */
function align([head, ...lines]) {
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map((cells) => cells[i].length)));
  const line = (cells) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...lines.map(line)].join('\n');
}
