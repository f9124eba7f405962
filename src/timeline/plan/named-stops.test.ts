import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { boundsOf, formatInstant } from '../../dataset/model/bounds';
import { sampleDataset, sampleMilestone } from '../../dataset/model/sample.fixture';
import type { Milestone } from '../../dataset/model/schema';
import { parseEdtf } from '../../time/edtf';
import { zone } from '../../time/zone';
import { namedStops, same } from './named-stops';
import { surveyOf } from './plan-stage';

const ZONE = zone('+08:00');

function whenOf(edtf: string): Milestone['when'] {
  const { start, end } = boundsOf(parseEdtf(edtf), undefined, ZONE);
  const [earliest, latest] = [start, end].map((at) => (at === null ? null : formatInstant(at, ZONE)));
  return { edtf, earliest: earliest ?? null, latest: latest ?? null, basis: 'stated', after: [], before: [] };
}

function stopsOf(dates: readonly string[], reference = '2026-05-20') {
  const milestones = dates.map((edtf, i) => sampleMilestone({ id: `m${i}`, when: whenOf(edtf) }));
  const dataset = sampleDataset(milestones);
  const index = indexDataset({ ...dataset, reference: { edtf: reference, derivation: [] } });
  const survey = surveyOf(index);
  const stops = namedStops(survey);
  return { stops, extent: survey.extent, leastMs: survey.leastMs, kinds: stops.map(({ kind }) => kind) };
}

const dense = ['2026-05-20', '2026-05-20', '2026-05-20', '2026-05-20', '2026-05-20'];

test('thirty years have four stops: the whole, a decade, a year and the busiest day', () => {
  expect(stopsOf(['1996', '2010-03', ...dense, '2026-12']).kinds).toEqual(['whole', 'decade', 'year', 'day']);
});

test('a thousand years have the same four stops', () => {
  expect(stopsOf(['1026', ...dense, '2026-12']).kinds).toEqual(['whole', 'decade', 'year', 'day']);
});

test.each([
  ['no date', []],
  ['one day', ['2026-05-20']],
  ['one second', ['2026-05-20T08:00:00']],
  ['one day, crowded', dense],
  ['one second, crowded', dense.map(() => '2026-05-20T08:00:00')],
  ['past centuries alone', ['0900', '1100']],
])('%s: the whole is the only stop', (_, dates) => {
  expect(stopsOf(dates).kinds).toEqual(['whole']);
});

test('a decade and a year that show the same part of the extent are one stop', () => {
  const { stops, extent } = stopsOf(['2026-02', '2027-03']);
  expect(stops).toHaveLength(2);
  expect(stops[0]?.span).toEqual(extent);
});

test('with any dates, stops differ, lie in the extent and are as long as a view must be', () => {
  const years = fc.integer({ min: 1, max: 2_100 }).map((year) => String(year).padStart(4, '0'));
  const days = fc
    .record({ year: years, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    .map(
      ({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    );
  const clocks = fc
    .tuple(days, fc.integer({ min: 0, max: 59 }))
    .map(([day, s]) => `${day}T00:00:${String(s).padStart(2, '0')}`);
  fc.assert(
    fc.property(fc.array(fc.oneof(years, days, clocks), { maxLength: 12 }), days, (dates, reference) => {
      const { stops, extent, leastMs } = stopsOf(dates, reference);
      expect(stops[0]).toEqual({ kind: 'whole', span: extent });
      stops.forEach(({ span }, i) => {
        expect(span.start).toBeGreaterThanOrEqual(extent.start);
        expect(span.end).toBeLessThanOrEqual(extent.end);
        expect(span.end - span.start).toBeGreaterThan(Math.min(leastMs, extent.end - extent.start) - 1);
        expect(stops.findIndex((other) => same(other.span, span))).toBe(i);
      });
    }),
    { numRuns: 200 },
  );
});
