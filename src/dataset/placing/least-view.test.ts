import { expect, test } from 'vitest';
import { sampleDataset, sampleMilestone } from '../model/sample.fixture';
import type { Milestone } from '../model/schema';
import { indexDataset } from './index-dataset';
import { finestUnit, leastView } from './least-view';

const HOUR = 3_600_000;

function columnsOf(...dates: readonly (readonly [edtf: string, earliest: string, latest: string])[]) {
  const milestones = dates.map(([edtf, earliest, latest], i): Milestone => {
    const bounds = { earliest: `${earliest}+08:00`, latest: `${latest}+08:00` };
    return sampleMilestone({
      id: `m${i}`,
      when: { edtf, ...bounds, basis: 'stated', after: [], before: [] },
    });
  });
  return indexDataset(sampleDataset(milestones)).columns;
}

const YEAR = ['1996', '1996-01-01T00:00:00', '1997-01-01T00:00:00'] as const;
const MONTH = ['2011-02', '2011-02-01T00:00:00', '2011-03-01T00:00:00'] as const;
const DAY = ['2026-05-20', '2026-05-20T00:00:00', '2026-05-21T00:00:00'] as const;
const SECOND = ['2026-05-20T09:00:00', '2026-05-20T09:00:00', '2026-05-20T09:00:01'] as const;

test.each([
  ['year', [YEAR], 365 * 24],
  ['month', [YEAR, MONTH], 28 * 24],
  ['day', [YEAR, MONTH, DAY], 24],
  ['clock', [YEAR, DAY, SECOND], 1],
] as const)('the finest unit %s ends the zoom', (unit, dates, hours) => {
  const columns = columnsOf(...dates);
  expect(finestUnit(columns)).toBe(unit);
  expect(leastView(columns)).toBe(hours * HOUR);
});

test('a day of which the morning is told ends the zoom at six hours', () => {
  const [edtf, earliest] = DAY;
  const when = {
    edtf,
    dayPart: 'morning' as const,
    earliest: `${earliest}+08:00`,
    latest: '2026-05-20T12:00:00+08:00',
    basis: 'stated' as const,
    after: [],
    before: [],
  };
  const talks = sampleMilestone({ id: 'talks', when });
  const dinner = sampleMilestone({ id: 'dinner', when });
  for (const milestones of [[talks], [talks, dinner]]) {
    const { columns } = indexDataset(sampleDataset(milestones));
    expect(finestUnit(columns)).toBe('part');
    expect(leastView(columns)).toBe(6 * HOUR);
  }
});

test('a dataset without dates sets no limit of its own', () => {
  expect(leastView(indexDataset(sampleDataset([sampleMilestone({ id: 'a' })])).columns)).toBe(HOUR);
});
