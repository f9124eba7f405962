import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { parseDataset } from '../../dataset/load/parse-dataset';
import { detailsIn } from '../plan/details';
import { verticalRows } from './vertical-rows';

const index = indexDataset(
  parseDataset(readFileSync(new URL('../../../public/data/partnership.json', import.meta.url), 'utf8')),
);
const details = detailsIn(index);
const rows = verticalRows(index, details);

test('every dated milestone that is not a statement has one row, or is folded into one that has', () => {
  const shown = rows.flatMap((row) => {
    if (row.kind === 'mark') return [row.drawn.milestone.id];
    return row.kind === 'day' ? row.groups.flatMap((group) => group.marks.map((d) => d.milestone.id)) : [];
  });
  const dated = [...index.milestones].filter(
    (m) => m.kind !== 'statement' && (m.when.earliest !== null || m.when.latest !== null),
  );
  const idAt = (ordinal: number): string => index.milestones.at(ordinal)?.id ?? '';
  const folded = [...details.of].flatMap(([whole, ordinals]) => {
    expect(shown).toContain(idAt(whole));
    return ordinals.map(idAt);
  });
  expect([...shown, ...folded].sort()).toEqual(dated.map((m) => m.id).sort());
  expect(folded).toHaveLength(
    [...index.milestones].filter((m) => m.importance === 3 && m.kind !== 'statement').length,
  );
});

test('each long empty stretch is one row', () => {
  const gaps = rows.flatMap((row) => (row.kind === 'gap' ? [row.span] : []));
  expect(gaps.length).toBeGreaterThan(0);
  expect(new Set(gaps.map((gap) => gap.start)).size).toBe(gaps.length);
});

test('a busy day is one row with the parts of the day in order', () => {
  const days = rows.flatMap((row) => (row.kind === 'day' ? [row] : []));
  expect(days.length).toBe(1);
  const parts = days[0]?.groups.map((group) => group.part).filter((part) => part !== null);
  expect(parts).toEqual(['morning', 'afternoon', 'evening']);
});

test('a milestone known to follow another stands below it, even without a part of the day', () => {
  const order = rows.flatMap((row) =>
    row.kind === 'day' ? row.groups.flatMap(({ marks }) => marks.map(({ milestone }) => milestone)) : [],
  );
  const at = new Map(order.map(({ id }, i) => [id, i]));
  const astray = order.flatMap(({ id, when }) =>
    when.after.filter((other) => (at.get(other) ?? -1) > (at.get(id) ?? 0)).map((other) => `${id} ${other}`),
  );
  expect(astray).toEqual([]);
  expect(order.some(({ when }) => !when.dayPart && when.after.includes('press-meeting'))).toBe(true);
});
