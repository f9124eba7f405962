/** Prints results as one Markdown table, readable in a terminal and in the README. */

const dash = (value) => (value === undefined || value === null ? '–' : String(value));
const quantiles = (work) => (work ? `${work.p50} / ${work.p95} / ${work.max}` : '–');

/** Times below it count as half a millisecond: the browser's clock is no finer. */
const LEAST_MS = 0.5;

/** `app` as a multiple of `floor`; `null` if one of them is missing. */
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
      quantiles(app.zoom) + times(ratio(app.zoom?.p95, floor.zoom?.p95)),
      quantiles(app.drag) + times(ratio(app.drag?.p95, floor.drag?.p95)),
      dash(app.interactions?.max) + times(ratio(app.interactions?.max, floor.interactions?.max)),
      dash(app.nodes),
      dash(app.heapMb) + times(ratio(app.heapMb, floor.heapMb)),
      dash(app.wholeMb) + times(ratio(app.wholeMb, floor.wholeMb)),
    ],
    [
      `${name}, bare canvas`,
      dash(floor.readyMs),
      quantiles(floor.zoom),
      quantiles(floor.drag),
      dash(floor.interactions?.max),
      dash(floor.nodes),
      dash(floor.heapMb),
      dash(floor.wholeMb),
    ],
    ...(app.least ? [[`${name}, one mark moved`, '–', quantiles(app.least), ...Array(5).fill('–')]] : []),
  ]);
  return align([head, ...lines]);
}

/** Pads the columns: names to the left, numbers to the right. */
function align([head, ...lines]) {
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map((cells) => cells[i].length)));
  const line = (cells) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...lines.map(line)].join('\n');
}
