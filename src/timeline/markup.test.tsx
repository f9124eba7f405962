import { readFileSync } from 'node:fs';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { indexDataset } from '../dataset/placing/index-dataset';
import { parseDataset } from '../dataset/load/parse-dataset';
import { createQueryClient } from '../dataset/load/query-client';
import type { Locale } from '../dataset/model/schema';
import { LocaleProvider } from '../i18n/use-words';
import { estimateText } from '../geometry/packing/estimate-text';
import { RouterProvider } from '../state/route/router';
import { DatasetProvider } from '../state/use-dataset';
import { DrawnAxis } from './axis/Axis';
import { realStage } from './plan/real-stage.fixture';
import { StageProvider } from './stage-context';
import { TimelineFrame } from './TimelineFrame';
import { VerticalTimeline } from './vertical/VerticalTimeline';

const index = indexDataset(
  parseDataset(readFileSync(new URL('../../public/data/partnership.json', import.meta.url), 'utf8')),
);

function markup(locale: Locale, path: string, part: ReactNode = <Both />): string {
  return renderToStaticMarkup(
    <RouterProvider base="/x" ssrPath={`/x${path}`}>
      <QueryClientProvider client={createQueryClient()}>
        <DatasetProvider index={index}>
          <LocaleProvider locale={locale}>{part}</LocaleProvider>
        </DatasetProvider>
      </QueryClientProvider>
    </RouterProvider>,
  );
}

function Both() {
  return (
    <>
      <TimelineFrame />
      <VerticalTimeline />
    </>
  );
}

const idsIn = (html: string): string[] =>
  [...html.matchAll(/data-milestone="([^"]+)"/g)].map((match) => match[1] ?? '');

test.each(['zh', 'en'] as const)(
  'the server draws every milestone of the vertical as a link (%s)',
  (locale) => {
    const html = markup(locale, locale === 'en' ? '/en/' : '/');
    const expected = [...index.milestones].filter((m) => m.kind !== 'statement').map((m) => m.id);
    expect(idsIn(html).sort()).toEqual([...expected].sort());
    for (const id of expected)
      expect(html).toContain(`href="/x/${locale === 'en' ? 'en/' : ''}milestones/${id}/"`);
  },
);

test('a card of importance 1 quotes the report, and in English our translation, which is named so once', () => {
  for (const locale of ['zh', 'en'] as const) {
    const html = markup(locale, locale === 'en' ? '/en/' : '/', <VerticalTimeline />);
    const cards = [...index.milestones].filter(({ importance }) => importance === 1);
    expect(cards.length).toBeGreaterThan(5);
    for (const { id, passages } of cards) {
      const card = new RegExp(`<a [^>]*data-card="${id}".*?</a>`).exec(html)?.[0] ?? '';
      const { quote = '', gloss } = passages[0] ?? {};
      expect(card.includes(quote)).toBe(locale === 'zh');
      expect(card.replaceAll('&#x27;', "'").includes(gloss?.en ?? '')).toBe(locale === 'en');
    }
    expect(html.split('English translations are ours.')).toHaveLength(locale === 'en' ? 2 : 1);
  }
});

test('dates break without characters that a reader would copy', () => {
  const html = markup('zh', '/', <VerticalTimeline />);
  expect(html).toMatch(/年<\/span><wbr\/?><span class="whitespace-nowrap">\d+月<\/span>/);
  expect(html).not.toMatch(/[\u200b\u2060]/u);
});

test('what the server draws has no inline style, and the wide drawing is only its box', () => {
  const html = markup('zh', '/');
  expect(html).not.toMatch(/ style=/);
  expect(markup('zh', '/', <TimelineFrame />)).not.toContain('<svg');
});

test('time left out of a crowded day is a gap like any other', () => {
  const stage = realStage(1_440, 'zh');
  const span = stage.extent;
  const gap = { key: 'gap', kind: 'gap', day: span, x0: 100, x1: 140, span } as const;
  const rest = { cut: false, tickSet: null, title: () => 'left out' };
  const axis = { pieces: [{ ...gap, ...rest }], lines: [], labels: [], todayX: null };
  const html = markup(
    'zh',
    '/',
    <StageProvider
      plan={stage}
      measure={estimateText}
      statements={false}
      selected={null}
      today={null}
      openHelp={() => {}}
    >
      <DrawnAxis stagePx={400} axis={axis} />
    </StageProvider>,
  );
  expect(html).toMatch(/d="M100\.00 [^"]*H140\.00[^"]*" class="fill-paper-sunken/);
  expect(html).toContain('<title>left out</title>');
  expect(html).toContain('d="" class="fill-accent-wash"');
  expect(html).toContain('d="" class="fill-day"');
});

test('the selected milestone says so', () => {
  const html = markup('zh', '/milestones/talks/');
  expect(html.match(/aria-current="true"/g)?.length).toBe(1);
  expect(html).toContain('data-milestone="talks" data-emphasis="selected"');
});

test('a selected statement is shown under its parent', () => {
  const statement = [...index.milestones].find((m) => m.kind === 'statement' && m.partOf !== undefined);
  if (!statement) throw new Error('the dataset has statements');
  expect(idsIn(markup('zh', `/milestones/${statement.id}/`))).toContain(statement.id);
});
