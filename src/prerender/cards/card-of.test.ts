import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import type { Locale, Milestone } from '../../dataset/model/schema';
import type { Card } from './card';
import { cardsOf } from './card-of';
import { cardFileOf } from '../../share/card-file';
import { pagesOf } from '../pages/pages';
import { parsePalette } from './palette';
import { SAMPLE } from '../sample-dataset.fixture';

const index = indexDataset(SAMPLE);
const palette = parsePalette(readFileSync('src/app/styles/tokens.css', 'utf8'));
const card = (id: string, locale: Locale = 'zh'): Card =>
  cardsOf(index, palette)({ locale, route: { kind: 'milestone', id } });

test('a card says when, what and by whom, in its language', () => {
  expect(card('talks', 'en')).toMatchObject({
    date: '20 May 2026, morning',
    title: 'Xi Jinping and Vladimir Putin hold talks in the Great Hall',
    attribution: 'Xinhua, 20 May 2026',
    locale: 'en',
  });
});

test('a card has the colour of its track', () => {
  expect([card('talks').hue, card('trade').hue]).toEqual(palette.tracks.slice(0, 2));
  const few = { ...palette, tracks: [] };
  expect(cardsOf(index, few)({ locale: 'zh', route: { kind: 'milestone', id: 'talks' } }).hue).toBe(
    palette.accent,
  );
});

test('the ruler runs from the first year to the last, and the mark of a year covers all of it', () => {
  const { years, span, ticks } = card('founding');
  expect(years).toEqual(['1996', '2026']);
  expect(span?.from).toBe(0);
  expect(span?.to).toBeCloseTo(1 / 30.4, 2);
  expect(ticks).toHaveLength(3);
  expect(ticks.every((at) => at >= 0 && at <= 1)).toBe(true);
});

test('a milestone without a date has no date on its card and no mark on the ruler', () => {
  expect(card('hostile')).toMatchObject({ date: null, span: null });
});

test('a timeline without dates has no years, and one with a single bound has its year and no marks', () => {
  const of = (milestone: Milestone) =>
    cardsOf(
      indexDataset({ ...SAMPLE, milestones: [milestone] }),
      palette,
    )({ locale: 'zh', route: { kind: 'milestone', id: milestone.id } });
  const [first] = SAMPLE.milestones;
  if (!first) throw new Error('the sample has a milestone');
  const undated = { ...first, when: { ...first.when, edtf: null, earliest: null, latest: null } };
  expect(of(undated)).toMatchObject({ years: null, ticks: [], span: null });
  const until = {
    ...first,
    when: { ...first.when, edtf: '../2030', earliest: null, latest: '2031-01-01T00:00:00+08:00' },
  };
  expect(of(until)).toMatchObject({ years: ['2030', '2030'], ticks: [], span: null });
});

test('the card of an article has its headline, and that of the timeline its title', () => {
  const talks = cardsOf(index, palette)({ locale: 'zh', route: { kind: 'article', id: 'talks' } });
  expect(talks).toMatchObject({ date: '2026年5月20日', title: '中俄关系进入更有作为更快发展的新阶段' });
  const whole = cardsOf(index, palette)({ locale: 'en', route: { kind: 'whole' } });
  expect(whole).toMatchObject({ date: null, title: 'Thirty Years of a Partnership' });
});

test('a report without a printed date has none on its card, and gives none to the other cards', () => {
  const [report] = SAMPLE.articles;
  if (!report) throw new Error('the sample has a report');
  const undated = indexDataset({ ...SAMPLE, articles: [{ ...report, date: null }] });
  const of = (kind: 'article' | 'milestone') =>
    cardsOf(undated, palette)({ locale: 'en', route: { kind, id: 'talks' } });
  expect(of('article')).toMatchObject({ date: null, attribution: 'Xinhua' });
  expect(of('milestone').attribution).toBe('Xinhua');
});

test('no two cards share a file, though a milestone and an article share an id', () => {
  const files = pagesOf(SAMPLE).map(cardFileOf);
  expect(new Set(files).size).toBe(files.length);
  expect(files.every((file) => /^[a-z0-9./-]+\.png$/.test(file))).toBe(true);
});

test('a theme without a colour is refused', () => {
  expect(() => parsePalette(':root { --ink: light-dark(#000000, #ffffff); }')).toThrow('--paper');
});
