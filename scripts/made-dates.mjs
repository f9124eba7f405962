/**
 * Dates of made-up datasets, over thirty-five years: sparse decades, busy years, and busy days with hundreds or
 * thousands of milestones; every precision and every kind of end. The bounds are those that the viewer computes.
 */
const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;
const FIRST_YEAR = 1996;
const LAST_YEAR = 2030;
const BUSY_YEARS = [2015, 2019, 2023, 2024, 2025, 2026];
/** `[from, to]` in hours. */
const PARTS = { morning: [0, 12], afternoon: [12, 18], evening: [18, 24] };

/** How many busy days a dataset of this size has. */
export function busyDaySpans(count) {
  return Math.min(Math.max(Math.round(count / 5_000), 1), 40);
}

/** Midnight of a busy day, in ms, as if its zone were UTC. Busy days differ and are spread over the busy years. */
function busyDay(number) {
  const year = BUSY_YEARS[number % BUSY_YEARS.length];
  return Date.UTC(year, (number * 5 + 4) % 12, 1 + ((number * 7 + 19) % 28));
}

/** One date. `busy` is the number of its busy day, or -1. `dayPart` may be missing. */
export function dateAt(random, busyDays) {
  const busy = random() < 0.2 ? Math.floor(random() * busyDays) : -1;
  if (busy >= 0) return { busy, ...preciseDate(random, busyDay(busy), random()) };
  const day = dayOf(random);
  const shape = random();
  if (shape < 0.015) return { busy, edtf: null, earliest: null, latest: null, basis: 'unstated' };
  if (shape < 0.15) return { busy, ...interval(random, day) };
  if (shape < 0.24) return { busy, ...whole(random, `${yearOf(day)}`) };
  if (shape < 0.4) return { busy, ...whole(random, textOf(day).slice(0, 7)) };
  return { busy, ...preciseDate(random, day, random()) };
}

/** Half of all days are in the busy years, most of the rest in the last decade, a few in the sparse ones before. */
function dayOf(random) {
  const where = random();
  const year =
    where < 0.5
      ? BUSY_YEARS[Math.floor(random() * BUSY_YEARS.length)]
      : where < 0.92
        ? 2015 + Math.floor(random() * (LAST_YEAR - 2014))
        : FIRST_YEAR + Math.floor(random() * 19);
  return Date.UTC(year, Math.floor(random() * 12), 1 + Math.floor(random() * 28));
}

function preciseDate(random, day, shape) {
  const edtf = textOf(day);
  if (shape < 0.35) return { ...bounds(day, day + DAY_MS), edtf: marked(random, edtf), ...basis(random) };
  if (shape < 0.65) {
    const dayPart = Object.keys(PARTS)[Math.floor(random() * 3)];
    const [from, to] = PARTS[dayPart];
    return { ...bounds(day + from * 3_600_000, day + to * 3_600_000), edtf, dayPart, ...basis(random) };
  }
  const at = day + Math.floor(random() * 86_400) * 1_000;
  return { ...bounds(at, at + 1_000), edtf: new Date(at).toISOString().slice(0, 19), basis: 'stated' };
}

/** A year (`2019`) or a month (`2019-05`). */
function whole(random, text) {
  return { ...bounds(startOf(text), endOf(text)), edtf: marked(random, text), ...basis(random) };
}

/** An interval in years, months or days, each end closed, open (`..`) or unknown (empty). */
function interval(random, day) {
  const cut = [4, 7, 10][Math.floor(random() * 3)];
  const from = textOf(day).slice(0, cut);
  const to = textOf(day + Math.ceil(random() * 1_000) * DAY_MS).slice(0, cut);
  const which = Math.floor(random() * 10);
  const start = which === 0 ? '..' : which === 1 ? '' : from;
  const end = which === 2 ? '..' : which === 3 ? '' : to;
  const [a, b] = [which < 2 ? null : startOf(from), which === 2 || which === 3 ? null : endOf(to)];
  return { ...bounds(a, b), edtf: `${start}/${end}`, ...basis(random) };
}

function marked(random, text) {
  const chance = random();
  return text + (chance < 0.06 ? '~' : chance < 0.09 ? '?' : chance < 0.1 ? '%' : '');
}

function basis(random) {
  const chance = random();
  return { basis: chance < 0.03 ? 'inferred' : chance < 0.3 ? 'derived' : 'stated' };
}

function startOf(text) {
  const [year, month = '1', day = '1'] = text.split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

function endOf(text) {
  const [year, month, day] = text.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0);
  return day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1);
}

/** Bounds as text, with the offset of the zone. */
function bounds(from, to) {
  const text = (at) => (at === null ? null : `${new Date(at).toISOString().slice(0, 19)}+08:00`);
  return { earliest: text(from), latest: text(to) };
}

function textOf(day) {
  return new Date(day).toISOString().slice(0, 10);
}

function yearOf(day) {
  return new Date(day).getUTCFullYear();
}

export const ZONE = `+${String(OFFSET_MS / 3_600_000).padStart(2, '0')}:00`;
