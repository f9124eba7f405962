/**
 * The floor page: the same milestones as sorted numbers, in the same pixel bins per track, on a bare canvas with the same
 * wheel, drag and clicks. It has no labels, links or keys, and its only words are the number of the selection. What the app
 * costs above it is the price of these.
 */

const canvas = document.querySelector('canvas');
const pen = canvas.getContext('2d');
const heading = document.querySelector('h1');
const { width, height } = canvas;

const asked = new URLSearchParams(location.search);
const tracks = readColumns(await (await fetch(asked.get('columns'))).arrayBuffer());
await readThrough(await fetch(asked.get('data')));
const extent = {
  start: Math.min(...tracks.map((times) => times[0] ?? Infinity)),
  end: Math.max(...tracks.map((times) => times.at(-1) ?? -Infinity)) + 86_400_000,
};
let view = { ...extent };
let chosen = { track: 0, i: -1 };
let drawing = false;

/** Reads what `columns.mjs` writes: the number of tracks, the number of starts in each, then the sorted starts. */
function readColumns(buffer) {
  const numbers = new Float64Array(buffer);
  let at = 1 + numbers[0];
  return Array.from(numbers.subarray(1, at), (count) => {
    at += count;
    return numbers.subarray(at - count, at);
  });
}

/** Loads the whole dataset, as the app must, and drops it. */
async function readThrough({ body }) {
  const reader = body.getReader();
  while (!(await reader.read()).done);
}

/** The number of sorted `times` before `time`. */
function before(times, time) {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

const timeAt = (x) => view.start + ((view.end - view.start) * x) / width;

function draw() {
  drawing = false;
  pen.clearRect(0, 0, width, height);
  const rowPx = height / tracks.length;
  tracks.forEach((times, track) => {
    const bottom = (track + 1) * rowPx;
    let from = before(times, view.start);
    for (let x = 0; x < width; x += 1) {
      const to = before(times, timeAt(x + 1));
      if (to > from) {
        const isChosen = chosen.track === track && chosen.i >= from && chosen.i < to;
        pen.fillStyle = isChosen ? '#b3261e' : '#444';
        const binPx = Math.min(4 + Math.log2(to - from) * 6, rowPx - 2);
        pen.fillRect(x, bottom - binPx, isChosen ? 3 : 1, binPx);
      }
      from = to;
    }
  });
}

/** Draws once per frame, however many inputs there were. */
function redraw() {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(draw);
}

function show(start, end) {
  const length = Math.min(Math.max(end - start, 3_600_000), extent.end - extent.start);
  const from = Math.min(Math.max(start, extent.start), extent.end - length);
  view = { start: from, end: from + length };
  redraw();
}

function zoom(factor, x) {
  const about = timeAt(x);
  show(about - (about - view.start) / factor, about + (view.end - about) / factor);
}

function choose(track, i) {
  const times = tracks[track];
  if (times.length === 0) return;
  chosen = { track, i: Math.min(Math.max(i, 0), times.length - 1) };
  heading.textContent = `${track + 1} · ${chosen.i + 1} · ${new Date(times[chosen.i]).toISOString()}`;
  redraw();
}

canvas.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(2 ** (-event.deltaY * 0.01), event.offsetX);
  },
  { passive: false },
);

let grip = null;
let moved = false;
canvas.addEventListener('pointerdown', (event) => {
  canvas.setPointerCapture(event.pointerId);
  grip = event.offsetX;
  moved = false;
});
canvas.addEventListener('pointermove', (event) => {
  if (grip === null) return;
  const dxMs = ((event.offsetX - grip) * (view.end - view.start)) / width;
  moved ||= Math.abs(event.offsetX - grip) > 3;
  grip = event.offsetX;
  show(view.start - dxMs, view.end - dxMs);
});
canvas.addEventListener('pointerup', () => {
  grip = null;
});
canvas.addEventListener('click', ({ offsetX, offsetY }) => {
  if (moved) return;
  const track = Math.min(Math.floor((offsetY / height) * tracks.length), tracks.length - 1);
  choose(track, before(tracks[track], timeAt(offsetX)));
});
document.querySelector('#zoom-in').addEventListener('click', () => zoom(2, width / 2));
document.querySelector('#zoom-out').addEventListener('click', () => zoom(0.5, width / 2));
document.querySelector('#next').addEventListener('click', () => choose(chosen.track, chosen.i + 1));
document.querySelector('#previous').addEventListener('click', () => choose(chosen.track, chosen.i - 1));

draw();
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    document.documentElement.dataset.ready = '';
  }),
);
