import { expect, test } from 'vitest';
import { estimateText } from '../../geometry/packing/estimate-text';
import { wordsIn } from '../../i18n/dictionary';
import { parseInstant } from '../../time/instant';
import { zone } from '../../time/zone';
import { higherUnit, ticksIn } from './ticks';

const beijing = zone('+08:00');

function ticks(from: string, to: string, widthPx: number) {
  const [t0, t1] = [parseInstant(`${from}+08:00`), parseInstant(`${to}+08:00`)];
  if (t0 === null || t1 === null) throw new Error('not an instant');
  return ticksIn(t0, t1, {
    zone: beijing,
    words: wordsIn('zh').timeline,
    pxPerMs: widthPx / (t1 - t0),
    gapPx: 12,
    measure: (text) => estimateText(text, 12),
  });
}
const labels = (from: string, to: string, widthPx: number) =>
  ticks(`${from}:00`, `${to}:00`, widthPx).ticks.map((tick) => tick.label);

test.each([
  [
    '1996-01-01T00:00',
    '2031-01-01T00:00',
    1_200,
    ['1996', '2000', '2005', '2010', '2015', '2020', '2025', '2030'],
  ],
  ['-001200-01-01T00:00', '1500-01-01T00:00', 500, ['前1201', '前1000', '前500', '公元1', '500', '1000']],
  ['-000100-01-01T00:00', '-000050-01-01T00:00', 150, ['前101', '前100', '前80', '前60']],
  ['-009999-01-01T00:00', '9999-01-01T00:00', 400, ['前10000', '前5000', '公元1', '5000']],
  ['-000005-01-01T00:00', '0012-01-01T00:00', 500, ['前6', '前4', '前2', '公元1', '2', '4', '6', '8', '10']],
  ['1000-01-01T00:00', '2000-01-01T00:00', 300, ['1000', '1200', '1400', '1600', '1800']],
  ['2023-01-01T00:00', '2026-05-20T00:00', 300, ['2023', '2024', '2025', '2026']],
  ['2026-01-01T00:00', '2027-01-01T00:00', 900, Array.from({ length: 12 }, (_, i) => `${i + 1}月`)],
  ['2026-05-18T00:00', '2026-05-22T00:00', 600, ['18日', '19日', '20日', '21日']],
  ['2026-05-20T00:00', '2026-05-21T00:00', 700, ['上午', '下午', '晚上']],
  ['2026-05-20T09:00', '2026-05-20T12:00', 150, ['9:00', '10:00', '11:00']],
])('from %s to %s on %i px', (from, to, widthPx, expected) => {
  expect(labels(from, to, widthPx)).toEqual(expected);
});

test('there are never more than twelve ticks, and their labels never touch', () => {
  for (const to of [
    '2026-05-20T02:00',
    '2026-05-21T00:00',
    '2026-06-20T00:00',
    '2036-01-01T00:00',
    '3026-01-01T00:00',
  ]) {
    for (const widthPx of [60, 300, 1_500])
      expect(labels('2026-05-20T00:00', to, widthPx).length).toBeLessThanOrEqual(12);
  }
});

test('a part of the day that began before the view is named at its edge, without a line', () => {
  const [first] = ticks('2026-05-20T08:00:00', '2026-05-20T16:00:00', 500).ticks;
  expect(first).toMatchObject({ label: '上午', begun: true });
});

test('the unit above hours is the day, above months the year, above years nothing', () => {
  const at = parseInstant('2026-05-20T09:00:00+08:00') ?? 0;
  const options = { zone: beijing, words: wordsIn('zh').timeline };
  expect((['hour', 'day', 'month', 'year'] as const).map((unit) => higherUnit(unit, at, options))).toEqual([
    '2026年5月20日',
    '2026年5月',
    '2026年',
    null,
  ]);
});
