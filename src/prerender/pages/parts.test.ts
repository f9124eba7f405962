import { expect, test } from 'vitest';
import { type BuiltChunk, partLinks, partsOf } from './parts';

const chunk = (fileName: string, module: string | null, imports: string[] = []): BuiltChunk => ({
  fileName,
  moduleIds: module === null ? [] : [`/home/site/src/${module}`],
  imports,
});
const BUILT = [
  chunk('assets/index.js', 'main.tsx', ['assets/react.js']),
  chunk('assets/react.js', null),
  chunk('assets/zh.js', 'i18n/zh/words.ts', ['assets/index.js', 'assets/shared.js']),
  chunk('assets/en.js', 'i18n/en/words.ts', ['assets/shared.js']),
  chunk('assets/shared.js', null, ['assets/react.js']),
  chunk('assets/scale.js', null),
  chunk('assets/Timeline.js', 'timeline/Timeline.tsx', [
    'assets/shared.js',
    'assets/scale.js',
    'assets/index.js',
  ]),
  chunk('assets/checks.js', 'dataset/load/parse-dataset.ts', ['assets/index.js']),
  chunk('assets/vertical.js', 'timeline/vertical/VerticalTimeline.tsx', ['assets/scale.js']),
];
const parts = partsOf(BUILT, 'assets/index.js');

test('a part has its imports, without those of the main script', () => {
  expect(parts).toEqual({
    main: 'assets/index.js',
    words: { zh: ['assets/zh.js', 'assets/shared.js'], en: ['assets/en.js', 'assets/shared.js'] },
    drawing: ['assets/Timeline.js', 'assets/shared.js', 'assets/scale.js'],
    vertical: ['assets/vertical.js', 'assets/scale.js'],
    checks: ['assets/checks.js'],
  });
});

test('a page preloads the main script first and each part once, under its base, and each form of the timeline only on its screens', () => {
  const site = { base: '/x/', origin: 'https://example.org' };
  const words = [
    '<link rel="modulepreload" href="/x/assets/index.js">',
    '<link rel="modulepreload" href="/x/assets/en.js">',
    '<link rel="modulepreload" href="/x/assets/shared.js">',
  ];
  expect(partLinks(parts, ['en'], site, false)).toEqual(words);
  expect(partLinks(parts, ['en'], site, true)).toEqual([
    ...words,
    '<link rel="modulepreload" href="/x/assets/scale.js">',
    '<link rel="modulepreload" media="(min-width: 48rem)" href="/x/assets/Timeline.js">',
    '<link rel="modulepreload" media="(max-width: 47.99rem)" href="/x/assets/vertical.js">',
  ]);
});

test('a part that is not a separate chunk stops the build', () => {
  const others = BUILT.filter(({ fileName }) => fileName !== 'assets/Timeline.js');
  expect(() => partsOf(others, 'assets/index.js')).toThrow('src/timeline/Timeline.tsx is not built');
});
