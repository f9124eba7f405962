import { expect, test } from 'vitest';
import { zone } from '../../time/zone';
import { boundsOf, formatInstant } from '../model/bounds';
import { parseEdtf } from '../../time/edtf';
import { indexDataset } from './index-dataset';
import { drawnSpans } from './drawn-span.fixture';
import { sampleDataset, sampleMilestone } from '../model/sample.fixture';
import type { Dataset, Milestone, When } from '../model/schema';

const beijing = zone('+08:00');

function milestone(id: string, when: Partial<When>, more: Partial<Milestone> = {}): Milestone {
  const edtf = when.edtf === undefined ? '2026-05-20' : when.edtf;
  const bounds = boundsOf(parseEdtf(edtf), when.dayPart, beijing);
  const text = { zh: id, en: id };
  return {
    id,
    kind: 'meeting',
    layer: 'articles',
    track: 'diplomacy',
    importance: 2,
    title: text,
    label: text,
    summary: text,
    related: [],
    derivation: [],
    passages: [],
    citations: [],
    ...more,
    when: {
      edtf,
      earliest: bounds.start === null ? null : formatInstant(bounds.start, beijing),
      latest: bounds.end === null ? null : formatInstant(bounds.end, beijing),
      basis: 'stated',
      after: [],
      before: [],
      ...when,
    },
  };
}

/** `hh:mm–hh:mm` by the clock of the dataset, with `~` where the place is approximate. */
function hours(milestones: readonly Milestone[]): Record<string, string> {
  const dataset: Dataset = {
    schema: 'partnership-timeline/1',
    id: 'sample',
    version: '0'.repeat(16),
    language: 'zh-Hans',
    timeZone: '+08:00',
    title: { zh: '', en: '' },
    dek: { zh: '', en: '' },
    reference: { edtf: '2026-05-20', derivation: [] },
    tracks: [...new Set(milestones.map(({ track }) => track))].map((id) => ({
      id,
      title: { zh: id, en: id },
    })),
    speakers: [],
    articles: [],
    milestones: [...milestones],
    expressions: [],
  };
  const clock = (at: number | null, end: boolean): string => {
    if (at === null) return '…';
    const text = new Date(at + beijing).toISOString().slice(11, 16);
    return end && text === '00:00' ? '24:00' : text;
  };
  const spans = drawnSpans(indexDataset(dataset));
  return Object.fromEntries(
    dataset.milestones.flatMap(({ id }) => {
      const span = spans.get(id);
      if (!span) return [];
      const { start, end, approximate } = span;
      return [[id, `${clock(start, false)}–${clock(end, true)}${approximate ? '~' : ''}`]];
    }),
  );
}

test('a day is drawn as the whole day, and its bounds are the source’s', () => {
  expect(hours([milestone('day', {})])).toEqual({ day: '00:00–24:00' });
});

test('a part of the day is drawn whole where nothing gives an order', () => {
  expect(hours([milestone('a', { dayPart: 'morning' }), milestone('b', { dayPart: 'morning' })])).toEqual({
    a: '00:00–12:00~',
    b: '00:00–12:00~',
  });
});

test('milestones of one part share it evenly in their known order', () => {
  expect(
    hours([
      milestone('talks', { dayPart: 'morning', after: ['welcome'] }),
      milestone('welcome', { dayPart: 'morning' }),
      milestone('toast', { dayPart: 'morning', after: ['talks'] }),
    ]),
  ).toEqual({ welcome: '00:00–04:00~', talks: '04:00–08:00~', toast: '08:00–12:00~' });
});

test('what lies between the morning and the afternoon reaches from the one to the other', () => {
  expect(
    hours([
      milestone('talks', { dayPart: 'morning' }),
      milestone('press', { dayPart: 'afternoon' }),
      milestone('signing', { after: ['talks'], before: ['press'] }),
    ]),
  ).toEqual({ talks: '00:00–06:00~', signing: '06:00–15:00~', press: '15:00–18:00~' });
});

test('parts lie inside their parent, in order', () => {
  expect(
    hours([
      milestone('welcome', { dayPart: 'morning', before: ['talks'] }),
      milestone('talks', { dayPart: 'morning' }),
      milestone('narrow', { dayPart: 'morning' }, { partOf: 'talks' }),
      milestone('wide', { after: ['narrow'] }, { partOf: 'talks' }),
      milestone('east', {}, { partOf: 'talks' }),
    ]),
  ).toEqual({
    welcome: '00:00–06:00~',
    talks: '06:00–12:00~',
    narrow: '06:00–09:00~',
    wide: '09:00–12:00~',
    east: '06:00–12:00~',
  });
});

test('parts of one track without an order stand side by side, in the order of telling', () => {
  expect(
    hours([
      milestone('welcome', { dayPart: 'morning' }),
      milestone('salute', {}, { partOf: 'welcome' }),
      milestone('anthems', {}, { partOf: 'welcome' }),
      milestone('gift', {}, { partOf: 'welcome', track: 'economy' }),
    ]),
  ).toEqual({
    welcome: '00:00–12:00~',
    salute: '00:00–06:00~',
    anthems: '06:00–12:00~',
    gift: '00:00–12:00~',
  });
});

test('statements do not dense what happened', () => {
  const said = { partOf: 'talks', kind: 'statement' } as const;
  expect(
    hours([
      milestone('talks', { dayPart: 'morning' }),
      milestone('one', {}, said),
      milestone('two', { after: ['one'] }, said),
      milestone('report', {}, { partOf: 'talks' }),
    ]),
  ).toEqual({ talks: '00:00–12:00~', one: '00:00–06:00~', two: '06:00–12:00~', report: '00:00–12:00~' });
});

test('a cycle in a foreign file does no harm', () => {
  const spans = hours([
    milestone('a', { dayPart: 'morning', after: ['b'] }),
    milestone('b', { dayPart: 'morning', after: ['a'] }),
  ]);
  expect(Object.keys(spans).sort()).toEqual(['a', 'b']);
});

test('years and undated ones keep the bounds they have', () => {
  expect(hours([milestone('year', { edtf: '1996' }), milestone('plan', { edtf: null })])).toEqual({
    year: '00:00–24:00',
    plan: '…–…',
  });
});

test.each([
  ['../2027-12-31', '2026-05-19T16:00:00Z', '2027-12-31T16:00:00Z'],
  ['/2027-12-31', '2026-05-19T16:00:00Z', '2027-12-31T16:00:00Z'],
  ['2020/..', '2019-12-31T16:00:00Z', '2026-05-20T16:00:00Z'],
  // The text vouches for no day inside these, only for the stated bound.
  ['../2001', '2000-12-31T16:00:00Z', '2001-12-31T16:00:00Z'],
  ['2030/..', '2029-12-31T16:00:00Z', '2030-12-31T16:00:00Z'],
])('an open end of %s is drawn as far as the report of 20 May 2026 vouches for it', (edtf, start, end) => {
  const { columns } = indexDataset(
    sampleDataset([sampleMilestone({ id: 'open', when: milestone('open', { edtf, basis: 'stated' }).when })]),
  );
  expect([columns.start[0], columns.end[0]]).toEqual([Date.parse(start), Date.parse(end)]);
});

test('an inferred date is drawn as approximate', () => {
  expect(hours([milestone('plan', { edtf: '2026', basis: 'inferred' })])).toEqual({ plan: '00:00–24:00~' });
});
