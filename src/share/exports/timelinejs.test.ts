import { describe, expect, test } from 'vitest';
import type { Milestone } from '../../dataset/model/schema';
import { dateInWords } from '../../time/date-words';
import { published, sourceOf } from './export-source.fixture';
import { timelineJs } from './timelinejs';

interface File {
  readonly events: readonly {
    readonly unique_id: string;
    readonly start_date: Readonly<Record<string, string>>;
    readonly end_date?: Readonly<Record<string, string>>;
    readonly display_date: string;
    readonly text: { readonly headline: string; readonly text: string };
  }[];
  readonly omitted: readonly { readonly unique_id: string; readonly reason: string }[];
  readonly title: { readonly text: { readonly text: string } };
}

const fileOf = (milestones: readonly Milestone[], locale: 'zh' | 'en' = 'en'): File =>
  JSON.parse(timelineJs({ ...sourceOf(locale), milestones }) ?? '{}') as File;

test.each(['zh', 'en'] as const)('every milestone has a slide or a reason why not (%s)', (locale) => {
  const { events, omitted, title } = fileOf(published.milestones, locale);
  const ids = [...events, ...omitted].map(({ unique_id }) => unique_id);
  expect(ids.toSorted()).toEqual(published.milestones.map(({ id }) => id).toSorted());
  expect(events.length).toBeGreaterThan(30);
  expect(title.text.text).toContain(`${omitted.length} `);
  for (const { unique_id, display_date, start_date } of events) {
    const { when } = published.milestones.find(({ id }) => id === unique_id) ?? {};
    expect(display_date).toBe(dateInWords(when?.edtf ?? null, locale, when?.dayPart));
    expect(Object.values(start_date).every((part) => /^\d+$/.test(part))).toBe(true);
  }
});

describe('the dates of a slide', () => {
  const [sample] = published.milestones;
  if (!sample) throw new Error('the dataset has a milestone');
  const slide = (edtf: string | null) => {
    const { events } = fileOf([{ ...sample, when: { ...sample.when, edtf } }]);
    const { start_date, end_date } = events?.[0] ?? {};
    return [start_date, end_date].map((date) => date && Object.values(date).join('-'));
  };

  test.each([
    ['a year is the whole year', '1996', '1996-1-1', '1996-12-31'],
    ['a month ends with its last day, in leap years too', '2024-02', '2024-2-1', '2024-2-29'],
    ['a day has no end', '2026-05-20', '2026-5-20', undefined],
    ['the end of an interval is in', '2026-01/2026-04', '2026-1-1', '2026-4-30'],
    ['years are written as they are before the year 100', '0050', '50-1-1', '50-12-31'],
    ['an open end has none, and the start no more than is stated', '2030/..', '2030', undefined],
  ])('%s', (_, edtf, start, end) => {
    expect(slide(edtf)).toEqual([start, end]);
  });

  test('none without a start: TimelineJS would drop the slide in silence', () => {
    for (const edtf of [null, '../2030']) expect(slide(edtf)).toEqual([undefined, undefined]);
  });
});

test('text of the dataset is never markup', () => {
  const [sample] = published.milestones;
  if (!sample) throw new Error('the dataset has a milestone');
  const hostile = { zh: '<b>&', en: '<b onclick="x">&' };
  const { events } = fileOf([{ ...sample, title: hostile, summary: hostile }]);
  expect(events[0]?.text.headline).toBe('&lt;b onclick=&quot;x&quot;&gt;&amp;');
  expect(events[0]?.text.text).toMatch(
    /^<p>&lt;b onclick=&quot;x&quot;&gt;&amp;<\/p><blockquote lang="zh-Hans">/,
  );
});
