import type { Page } from '@playwright/test';
import type { Milestone } from '../src/dataset/model/schema';
import { index, onAxis } from './dataset';
import { boxesOf, CLUSTERS, twoFrames } from './drawing';
import { expect, ready, test } from './fixtures';

test.use({ reducedMotion: 'reduce' });

const VIEWS = 40;
const SEED = 20260520;
const DAY_MS = 86_400_000;
/** Beijing's midnight is 16:00 UTC of the day before. */
const ZONE_MS = 8 * 3_600_000;

/** Mulberry32: the same seed gives the same numbers on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface DayRange {
  /** Days since 1970, in Beijing. `last` is included. */
  readonly first: number;
  readonly last: number;
}

/** The reports are of this day: an open end is vouched for from then or until then. */
const REPORTED = Date.parse(`${index.dataset.reference.edtf}T00:00:00+08:00`);

/** Whether what the text vouches for overlaps the view. Independent of what the drawing computes. */
function isIn({ when }: Milestone, { first, last }: DayRange): boolean {
  if (when.earliest === null && when.latest === null) return true;
  const start = when.earliest === null ? REPORTED : Date.parse(when.earliest);
  const end = when.latest === null ? REPORTED + DAY_MS : Date.parse(when.latest);
  return start < (last + 1) * DAY_MS - ZONE_MS && end > first * DAY_MS - ZONE_MS;
}

const dayOf = (text: string): number => Math.floor((Date.parse(text) + ZONE_MS) / DAY_MS);
const named = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

const bounds = onAxis.flatMap(({ when }) => [when.earliest ?? [], when.latest ?? []].flat());
const FIRST = Math.min(...bounds.map(dayOf));
const LAST = Math.max(...bounds.map(dayOf)) - 1;

/** A range of whole days, from one day to all. Half of the ranges include a day on which a milestone begins or ends. */
function randomView(random: () => number): DayRange {
  const days = Math.round((LAST - FIRST) ** random());
  const about = dayOf(bounds[Math.floor(random() * bounds.length)] ?? '');
  const free = FIRST + Math.floor(random() * (LAST - FIRST));
  const first = (random() < 0.5 ? about : free) - Math.floor(random() * (days + 1));
  const from = Math.min(Math.max(first, FIRST), LAST - days);
  return { first: from, last: from + days };
}

/** Changes the address without a page load. */
const goTo = (page: Page, query: string): Promise<void> =>
  page.evaluate((search) => window.history.pushState(null, '', search), query);

interface Shown {
  readonly marks: string[];
  readonly counted: number;
  /** Counts that do not say their number. */
  readonly unsaid: string[];
}

async function shownIn(page: Page): Promise<Shown> {
  const boxes = await boxesOf(page);
  const counts = await page.locator(CLUSTERS).evaluateAll((all) =>
    all.map((one) => {
      const key = one.getAttribute('data-cluster-key') ?? '';
      // The number of what is folded stands in the label of a mark, or on its bar. A single one is only a tick.
      const whole = /^details:([^:]+)/.exec(key)?.[1];
      const count = Number(one.getAttribute('data-count'));
      if (whole === undefined)
        return { key, count, isSaid: Number(/\d+/.exec(one.textContent ?? '')?.[0]) === count };
      const texts = [...document.querySelectorAll(`#timeline svg a[data-milestone="${whole}"] text`)];
      const said = texts.map((text) => /(?<=· |^)\d+$/.exec(text.textContent ?? '')?.[0]);
      return { key, count, isSaid: count === 1 || said.includes(`${count}`) };
    }),
  );
  return {
    marks: boxes.filter(({ kind }) => kind === 'mark').map(({ owner }) => owner),
    counted: counts.reduce((sum, { count }) => sum + count, 0),
    unsaid: counts.filter(({ isSaid }) => !isSaid).map(({ key, count }) => `${key} (${count})`),
  };
}

test(`in ${VIEWS} random views marks and counts add up to what the dates say (seed ${SEED})`, async ({
  page,
}) => {
  const random = randomFrom(SEED);
  await page.goto('./');
  await ready(page);
  const faults: string[] = [];
  const seen = new Set<number>();
  for (let i = 0; i < VIEWS; i += 1) {
    const view = randomView(random);
    const scale = random() < 0.5 ? '' : '&scale=true';
    const statements = i % 2 === 1;
    const query = `?t=${named(view.first)}..${named(view.last)}${scale}${statements ? '&statements=1' : ''}`;
    await goTo(page, query);
    await twoFrames(page);
    const { marks, counted, unsaid } = await shownIn(page);
    const wanted = statements ? [...index.milestones] : onAxis;
    const expected = wanted.filter((milestone) => isIn(milestone, view)).length;
    seen.add(expected);
    if (unsaid.length > 0) faults.push(`${query}: not said: ${unsaid.join(', ')}`);
    if (new Set(marks).size !== marks.length) faults.push(`${query}: a mark is drawn twice`);
    if (marks.length + counted !== expected)
      faults.push(`${query}: ${marks.length} marks and ${counted} counted, ${expected} by their dates`);
  }
  expect(faults).toEqual([]);
  expect(seen.size, 'the views differ').toBeGreaterThan(8);
});
