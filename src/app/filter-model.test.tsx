import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import {
  applyFilter,
  facetsOf,
  type Filter,
  FILTER_FIELDS,
  type FilterField,
  NO_FILTER,
} from '../dataset/search/filter';
import type { Milestone } from '../dataset/model/schema';
import { estimateText } from '../geometry/packing/estimate-text';
import { dataset as words } from '../i18n/zh/dataset';
import { search as searchWords } from '../i18n/zh/reading';
import { TabCount } from '../panels/article/ArticleTabs';
import { MilestoneList } from '../panels/list/MilestoneList';
import { renderPanel, textOf } from '../panels/render-panel.fixture';
import { FilterGroup } from '../panels/search/FilterChoices';
import { FilterNames } from '../panels/search/FilterMenu';
import { NoMatches } from '../panels/search/FilterNotice';
import { faultsIn, formatQuery } from '../state/query/query';
import { choicesOf, codecsIn, NO_QUERY } from '../state/query/query-fields';
import { QueryStore } from '../state/query/query-store';
import { dateInWords } from '../time/date-words';
import { dataset, index, placeOn, realStage } from '../timeline/plan/real-stage.fixture';
import { Stage } from '../timeline/stage/Stage';
import { StageProvider } from '../timeline/stage-context';
import { StatementToggle } from '../timeline/chrome/StatementToggle';
import { VerticalTimeline } from '../timeline/vertical/VerticalTimeline';

/** The filter that the components see: without a browser there is no address to read it from. */
const now = vi.hoisted(() => ({ filter: null as unknown }));
vi.mock('../state/query/use-query', async (original) => ({
  ...(await original<object>()),
  useFilter: () => [now.filter, () => {}],
}));

const inOrder = [...index.milestones];

const QUERIES = ['免签', '年', 'Putin', '条约 2001', '没有这样的话'];
type Field = FilterField | 'q';
interface Condition {
  readonly field: Field;
  readonly value: string;
}

/** The model: what each condition means, computed from the dataset itself in the plainest way. */
function meets(milestone: Milestone, { field, value }: Condition): boolean {
  const { passages, when } = milestone;
  switch (field) {
    case 'track':
      return milestone.track === value;
    case 'kind':
      return milestone.kind === value;
    case 'basis':
      return when.basis === value;
    case 'speaker':
      return passages.some(({ speaker }) => speaker === value);
    case 'article':
      return passages.some(({ article }) => article === value);
    case 'q':
      return value.split(' ').every((word) => said.get(milestone)?.includes(word.toLowerCase()));
  }
}

/** By milestone: all its texts that a search looks through. */
const said = new Map(
  inOrder.map((milestone) => {
    const { title, label, summary, passages, when } = milestone;
    const names = dataset.speakers.filter(({ id }) => passages.some(({ speaker }) => speaker === id));
    const texts = [
      [title, label, summary].flatMap((text) => [text.zh, text.en]),
      (['zh', 'en'] as const).map((tongue) => dateInWords(when.edtf, tongue, when.dayPart)),
      passages.flatMap(({ quote, gloss }) => [quote, gloss.en]),
      names.flatMap(({ name }) => [name.zh, name.en]),
    ];
    return [milestone, [when.edtf, ...texts.flat()].join('\n').toLowerCase()] as const;
  }),
);

const conditions: readonly Condition[] = [
  ...FILTER_FIELDS.flatMap((field) => choicesOf(field, index).map((value) => ({ field, value }))),
  ...QUERIES.map((value) => ({ field: 'q' as const, value })),
];
const pairs = conditions.flatMap((a, i) =>
  conditions.slice(i + 1).flatMap((b) => (a.field === 'q' && b.field === 'q' ? [] : [[a, b] as const])),
);

/** Two of one field widen, two of different fields narrow. */
function resultByModel(asked: readonly Condition[]): Milestone[] {
  const fields = [...new Set(asked.map(({ field }) => field))];
  return inOrder.filter((milestone) =>
    fields.every((field) => asked.some((one) => one.field === field && meets(milestone, one))),
  );
}

function filterFor(asked: readonly Condition[]): Filter {
  return asked.reduce<Filter>(
    (filter, { field, value }) =>
      field === 'q' ? { ...filter, q: value } : { ...filter, [field]: [...filter[field], value] },
    NO_FILTER,
  );
}

const idsOf = (milestones: readonly Milestone[]): string[] => milestones.map(({ id }) => id);
const render = (part: ReactNode): string => renderPanel(part, dataset);

/** Ids of the links in the markup, and of those that are drawn as filtered out. */
function drawnIn(html: string): { all: Set<string>; filteredOut: Set<string> } {
  const links = [...html.matchAll(/<a [^>]*data-milestone="([^"]+)"[^>]*>/g)];
  const filteredOut = links.filter(([link]) => link.includes('data-emphasis="filtered-out"'));
  return {
    all: new Set(links.map(([, id = '']) => id)),
    filteredOut: new Set(filteredOut.map(([, id = '']) => id)),
  };
}

function expectFilteredOut(
  html: string,
  kept: readonly Milestone[],
  all: readonly Milestone[],
  where: string,
): void {
  const drawn = drawnIn(html);
  expect(drawn.all, where).toEqual(new Set(idsOf(all)));
  expect(drawn.filteredOut, where).toEqual(new Set(idsOf(all.filter((m) => !kept.includes(m)))));
}

const plan = realStage(1_440, 'zh');
const placed = placeOn(plan, plan.extent, { statements: true });
const marked = placed.marks.map(({ drawn }) => drawn.milestone);
const stage = (
  <StageProvider
    plan={plan}
    measure={estimateText}
    statements
    selected={null}
    today={null}
    openHelp={() => {}}
  >
    <svg>
      <Stage placed={placed} tabStop={null} seenStart={plan.extent.start} />
    </svg>
  </StageProvider>
);
const onVertical = inOrder.filter(({ kind }) => kind !== 'statement');

/** Different conditions may keep the same milestones: each result is drawn once. */
const pictured = new Set<string>();

function expectPictures(kept: readonly Milestone[], name: string): void {
  const key = idsOf(kept).join();
  if (pictured.has(key)) return;
  pictured.add(key);
  // A whole stays for the sake of a detail.
  const wholes = kept.flatMap(({ id }) => plan.details.wholeOf.get(index.milestones.indexOf(id)) ?? []);
  const stay = [...kept, ...wholes.flatMap((at) => index.milestones.at(at) ?? [])];
  expectFilteredOut(render(stage), stay, marked, `${name} on the stage`);
  // On phones what is filtered out leaves, unless it is drawn around something that is kept.
  const down = drawnIn(render(<VerticalTimeline />));
  expect(new Set([...down.all].filter((id) => !down.filteredOut.has(id))), `${name} down the page`).toEqual(
    new Set(idsOf(onVertical.filter((milestone) => kept.includes(milestone)))),
  );
  expect(idsOf(stay), `${name} down the page`).toEqual(expect.arrayContaining([...down.filteredOut]));
  const list = render(<MilestoneList />);
  expectFilteredOut(list, kept, inOrder, `${name} in the list`);
  expect(textOf(list)).toContain(`${kept.length} / ${inOrder.length} `);
  const said = kept.filter(isStatement).length;
  const all = inOrder.filter(isStatement).length;
  expect(textOf(render(<StatementToggle pressed={false} />)), name).toBe(`表态 ${said} / ${all} 条`);
  // The list folds the statements of a milestone away, and says how many of them are kept.
  const folds = [...textOf(list).matchAll(/表态 (\d+) \/ (\d+) 条/g)];
  const sum = (nth: number): number => folds.reduce((total, fold) => total + Number(fold[nth]), 0);
  expect([sum(1), sum(2)], name).toEqual([said, all]);
}

const isStatement = ({ kind }: Milestone): boolean => kind === 'statement';

function called(list: FilterField, value: string): string | undefined {
  const { tracks, speakers, articles } = dataset;
  switch (list) {
    case 'track':
      return tracks.find(({ id }) => id === value)?.title.zh;
    case 'speaker':
      return speakers.find(({ id }) => id === value)?.name.zh;
    case 'article':
      return articles.find(({ id }) => id === value)?.label.zh;
    case 'kind':
      return Object.entries(words.kind).find(([kind]) => kind === value)?.[1];
    case 'basis':
      return Object.entries(words.basis).find(([basis]) => basis === value)?.[1];
  }
}

/** Beside each report: how often its text prints a word that is looked for, or how many of its quotations are kept. */
function countsOfReports(asked: readonly Condition[], kept: readonly Milestone[]): number[] {
  const terms = asked.flatMap(({ field, value }) => (field === 'q' ? value.split(' ') : []));
  const word = new RegExp(`(?:${terms.join('|') || '(?!)'})+`, 'gi');
  const { articles } = dataset;
  const printed = articles.map(({ blocks }) =>
    blocks.reduce((sum, { text }) => sum + [...text.matchAll(word)].length, 0),
  );
  if (printed.some((count) => count > 0)) return printed;
  return articles.map(
    ({ id }) => kept.flatMap(({ passages }) => passages.filter(({ article }) => article === id)).length,
  );
}

test.each(FILTER_FIELDS)(
  'every pair with a condition of %s: drawing, list, counts and link say the same',
  (of) => {
    const mine = pairs.filter(([a]) => a.field === of);
    for (const asked of mine) {
      const name = asked.map(({ field, value }) => `${field}=${value}`).join(' ');
      const filter = filterFor(asked);
      const expected = resultByModel(asked);
      const kept = applyFilter(filter, index);
      expect(
        Array.from(kept?.ordinals ?? [], (at) => inOrder[at]?.id),
        name,
      ).toEqual(idsOf(expected));

      // The link: the page reads the same filter back, and the notice of faults has none to show.
      const search = formatQuery({ ...NO_QUERY, ...filter }, index);
      const store = new QueryStore(codecsIn(index));
      store.read(search, true);
      expect(store.values.filter, search).toEqual(filter);
      expect(faultsIn(search, index), search).toEqual([]);

      // The drawings and the list.
      now.filter = filter;
      expectPictures(expected, name);
      expect(
        dataset.articles.map((article) =>
          Number(/data-count="(\d+)"/.exec(render(<TabCount article={article} />))?.[1]),
        ),
        `${name} beside the reports`,
      ).toEqual(countsOfReports(asked, expected));

      // The button: one by its name, of several the number first.
      const names = asked.flatMap((one) => (one.field === 'q' ? [] : called(one.field, one.value)));
      if (names.length > 0) {
        const said = `${names.length === 1 ? '筛选：' : `筛选（${names.length}）`}${names.join('、')}`;
        expect(textOf(render(<FilterNames />)), name).toBe(said);
      }

      // The counts: for each choice, the matches if it were the only choice of its list.
      for (const field of FILTER_FIELDS) {
        const others = asked.filter((one) => one.field !== field);
        const counts = facetsOf(field, filter, index);
        const choices = choicesOf(field, index);
        const there = choices.map((value) => resultByModel([...others, { field, value }]).length);
        expect(
          choices.map((value) => counts.get(value) ?? 0),
          `${name}: ${field}`,
        ).toEqual(there);
        if (others.length === asked.length) continue;
        const shown = textOf(render(<FilterGroup field={field} />).replaceAll('</label>', '\n'));
        const numbers = shown
          .split('\n')
          .slice(0, -1)
          .map((line) => Number(/\d+$/.exec(line)?.[0]));
        const visible = choices.flatMap((value, i) =>
          there[i] || filter[field].includes(value) ? (there[i] ?? 0) : [],
        );
        expect(numbers, `${name}: ${field} in the menu`).toEqual(visible);
      }

      if (expected.length > 0) continue;
      // Nothing matches: how many matches there are without each condition, most first.
      const notice = textOf(render(<NoMatches />).replaceAll('</button>', '\n'));
      const ways = [...new Set(asked.map(({ field }) => field))]
        .map((field) => ({ field, size: resultByModel(asked.filter((one) => one.field !== field)).length }))
        .filter(({ size }) => size > 0)
        .sort((a, b) => b.size - a.size);
      const several = new Set(asked.map(({ field }) => field)).size > 1;
      for (const { field, size } of ways)
        expect(notice, name).toContain(`${searchWords.drop[field]} ${several ? `${size} 个里程碑` : ''}`);
      // A last button clears all conditions.
      expect(notice.split('\n').length - 1, name).toBe(ways.length + Number(several));
    }
    expect(mine.length).toBeGreaterThan(20);
  },
  180_000,
);
