import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { createQueryClient } from '../dataset/load/query-client';
import { estimateText } from '../geometry/packing/estimate-text';
import { viewTransform } from '../geometry/view/view-transform';
import { LocaleProvider } from '../i18n/use-words';
import { RouterProvider } from '../state/route/router';
import { DatasetProvider } from '../state/use-dataset';
import { BarShape } from '../ui/BarShape';
import { Overview } from './overview/Overview';
import { detailsIn } from './plan/details';
import { index, placeOn, realStage } from './plan/real-stage.fixture';
import { StageProvider } from './stage-context';
import { Mark } from './stage/Mark';
import type { PlacedMark } from './stage/placed-mark';
import { VerticalOverview } from './vertical/VerticalOverview';
import { VerticalTimeline } from './vertical/VerticalTimeline';
import { verticalRows } from './vertical/vertical-rows';

function markup(part: ReactNode, path = '/'): string {
  return renderToStaticMarkup(
    <RouterProvider base="/x" ssrPath={`/x${path}`}>
      <QueryClientProvider client={createQueryClient()}>
        <DatasetProvider index={index}>
          <LocaleProvider locale="zh">{part}</LocaleProvider>
        </DatasetProvider>
      </QueryClientProvider>
    </RouterProvider>,
  );
}

interface Filled {
  readonly start: number;
  readonly end: number;
  readonly height: number;
  readonly opacity: number;
}

/** The filled rectangles of some markup, with their strokes. */
function filledIn(html: string): Filled[] {
  return [...html.matchAll(/<rect([^>]*)/g)].flatMap(([, attributes = '']) => {
    if (!/class="[^"]*fill-track/.test(attributes)) return [];
    const value = (name: string): number =>
      Number(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? 0);
    const stroke = value('stroke-width');
    const start = value('x') - stroke / 2;
    return [
      {
        start,
        end: start + value('width') + stroke,
        height: value('height') + stroke,
        opacity: Number(/ opacity-(\d+)/.exec(attributes)?.[1] ?? 100) / 100,
      },
    ];
  });
}

const OPEN = ['visa-policy', 'stay-rule', 'russia-strategy'];
/** The fill ends this far from an end in doubt. */
const DOUBT_PX = 4;
const REPORTED = Date.parse('2026-05-19T16:00:00Z');
const stage = realStage(1_440, 'zh');
const boundOf = (id: string): number => Date.parse(index.milestone.get(id)?.when.latest ?? '');

/** The mark as drawn, and its markup. */
function markOf(id: string, mark: PlacedMark | undefined, path: string): string {
  if (!mark) throw new Error(`${id} has a mark`);
  return markup(
    <svg>
      <Mark
        placed={mark}
        metrics={stage.metrics}
        selected={path !== '/'}
        filteredOut={false}
        tabStop={false}
      />
    </svg>,
    path,
  );
}

describe.each(OPEN)(
  '%s, which states no start, is filled only from the day of the report to its end',
  (id) => {
    const edtf = index.milestone.get(id)?.when.edtf ?? '';
    test(`it is ${edtf}`, () => expect(edtf).toMatch(/^\.\.\//));

    describe.each([
      ['plain', '/'],
      ['selected', `/milestones/${id}/`],
    ])('%s', (_, path) => {
      test.each(['expanded', 'trueScale'] as const)('on the stage, %s', (scale) => {
        const base = stage[scale];
        const { toPx } = viewTransform(base, stage.extent);
        const mark = placeOn(stage, stage.extent, { base }).marks.find(
          ({ drawn }) => drawn.milestone.id === id,
        );
        const html = markOf(id, mark, path);
        const [fill, ...others] = filledIn(html);
        // The line under a slim one is as long.
        for (const other of others) expect(other).toMatchObject({ start: fill?.start, end: fill?.end });
        const x = mark?.x ?? 0;
        expect(x + (fill?.start ?? 0)).toBeCloseTo(toPx(REPORTED), 1);
        const short = Math.min(stage.plotPx, toPx(boundOf(id))) - (x + (fill?.end ?? 0));
        expect(short).toBeGreaterThanOrEqual(-0.02);
        expect(short).toBeLessThanOrEqual(DOUBT_PX + 0.02);
        // The arrow points to the left, and the label says what is not stated.
        expect(html).toMatch(/<path d="M-2 [\d.]+H-26/);
        expect(html).toContain('起始未载明');
      });

      test('on the strip', () => {
        const html = markup(
          <StageProvider
            plan={stage}
            measure={estimateText}
            statements={false}
            selected={path === '/' ? null : index.milestones.indexOf(id)}
            today={null}
            openHelp={() => {}}
          >
            <svg>
              <Overview />
            </svg>
          </StageProvider>,
          path,
        );
        const [fill] = filledIn(new RegExp(`<rect data-small="${id}"[^>]*`).exec(html)?.[0] ?? '');
        expect(fill?.start).toBeCloseTo(stage.trueScale.toPx(REPORTED), 1);
        expect(fill?.end).toBeCloseTo(stage.trueScale.toPx(boundOf(id)), 1);
      });

      test('in the vertical form', () => {
        const rows = verticalRows(index, detailsIn(index));
        // In the page of a milestone the overview comes when it is hydrated.
        const strip = markup(<VerticalOverview root={{ current: null }} rows={rows} />, path);
        const html = markup(<VerticalTimeline />, path);
        const [fill] = filledIn(new RegExp(`<rect data-small="${id}"[^>]*`).exec(strip)?.[0] ?? '');
        const { start, end } = stage.extent;
        const share = (time: number): number => (1_000 * (time - start)) / (end - start);
        expect(fill?.start).toBeCloseTo(share(REPORTED), 1);
        expect(fill?.end).toBeCloseTo(share(boundOf(id)), 1);
        // The shape beside the card has the arrow before its fill.
        const card = new RegExp(`<svg [^>]*data-shape=""(?:(?!<svg).)*?data-milestone="${id}"`).exec(
          html,
        )?.[0];
        const [shape, ...others] = filledIn(card ?? '');
        for (const other of others) expect(other).toMatchObject({ start: shape?.start, end: shape?.end });
        expect(shape?.start).toBe(0);
        expect(card).toMatch(/<path d="M-2 [\d.]+H-12/);
      });
    });
  },
);

/** Px² of ink of a shape, counted from its boxes. */
function inkOf(html: string): number {
  const fills = filledIn(html).map(({ start, end, height, opacity }) => (end - start) * height * opacity);
  const caps = [...html.matchAll(/<path d="((?:M[\d.]+ [\d.]+v[\d.]+)+)" stroke-width="([\d.]+)"/g)].flatMap(
    ([, d = '', width]) => [...d.matchAll(/v([\d.]+)/g)].map(([, height]) => Number(height) * Number(width)),
  );
  return [...fills, ...caps].reduce((sum, px) => sum + px, 0);
}

const shape = (kind: 'bar' | 'bracket', widthPx: number, importance: number, inferred = false): string =>
  renderToStaticMarkup(
    <svg>
      <BarShape
        widthPx={widthPx}
        top={1.5}
        heightPx={21}
        kind={kind}
        importance={importance}
        doubtStart={inferred}
        doubtEnd={inferred}
        fades=""
      />
    </svg>,
  );

test.each([
  [1, false],
  [2, false],
  [2, true],
])(
  'what is known only to the day takes under a fifth of the ink of a solid bar (level %i)',
  (level, inferred) => {
    for (const widthPx of [300, 417, 900, 1_300]) {
      const share = inkOf(shape('bracket', widthPx, level, inferred)) / inkOf(shape('bar', widthPx, 1));
      expect(share).toBeGreaterThan(0);
      expect(share, `${widthPx} px`).toBeLessThan(0.2);
    }
  },
);

test('an end has an edge where it is stated, a dashed line outside the fill where it is in doubt', () => {
  const bar = (importance: number, doubtStart: boolean, doubtEnd: boolean): string =>
    renderToStaticMarkup(
      <svg>
        <BarShape
          {...{
            widthPx: 100,
            top: 0,
            heightPx: 21,
            kind: 'bar',
            importance,
            doubtStart,
            doubtEnd,
            fades: '',
          }}
        />
      </svg>,
    );
  const [start, end] = [bar(2, true, false), bar(1, false, true)];
  expect(filledIn(start)).toMatchObject([{ start: 4, end: 100 }]);
  expect(start).toMatch(/d="M0.5 1v19" class="[^"]*" stroke-width="1" stroke-dasharray="3 2"/);
  expect(start).toMatch(/<path data-end="" d="M99 1v19" class="[^"]*" stroke-width="2">/);
  expect(filledIn(end)).toMatchObject([{ start: 0, end: 96 }]);
  expect(end).toMatch(/d="M99.25 0v21" class="[^"]*" stroke-width="1.5" stroke-dasharray="3 2"/);
  expect(bar(2, false, false)).not.toContain('stroke-dasharray="3 2"');
});

test('a selected mark has a ring around its bar alone, at every size', () => {
  for (const widthPx of [688, 944, 1_440]) {
    const plan = realStage(widthPx, 'zh');
    for (const mark of placeOn(plan, plan.extent).marks) {
      const { id } = mark.drawn.milestone;
      const html = markOf(id, mark, `/milestones/${id}/`);
      const [plain, ring] = [markOf(id, mark, '/'), /<rect[^>]*stroke-ink[^>]*>/.exec(html)?.[0] ?? ''];
      const value = (name: string): number => Number(new RegExp(` ${name}="([^"]*)"`).exec(ring)?.[1]);
      expect(value('x')).toBeGreaterThanOrEqual(-4.5);
      expect(value('x') + value('width')).toBeLessThanOrEqual(mark.widthPx + 4.5 + 0.01);
      // Apart from the ring nothing differs: neither the shape nor the label.
      const stripped = html
        .replace(`${ring}</rect>`, '')
        .replace(/ (aria-current|data-emphasis)="[^"]*"/g, '');
      expect(stripped).toBe(plain.replace(/ data-emphasis="[^"]*"/g, ''));
    }
  }
});
