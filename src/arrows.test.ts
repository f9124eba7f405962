import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each folder of src may import, besides itself. `.` is src itself, where only main.tsx stands. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  time: [],
  geometry: [],
  dataset: ['time'],
  i18n: ['dataset', 'time'],
  state: ['i18n', 'dataset', 'time'],
  share: ['state', 'i18n', 'dataset', 'time'],
  ui: ['share', 'state', 'i18n', 'dataset', 'time'],
  panels: ['ui', 'share', 'state', 'i18n', 'dataset', 'time'],
  timeline: ['geometry', 'ui', 'share', 'state', 'i18n', 'dataset', 'time'],
  app: ['timeline', 'panels', 'ui', 'share', 'state', 'i18n', 'dataset', 'time'],
  pipeline: ['dataset', 'time'],
  prerender: ['app', 'share', 'state', 'i18n', 'dataset', 'time'],
  '.': ['app'],
};

/** Packages a folder may import; folders not named here may import any. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  geometry: /^d3(-|$)/,
  time: /^d3(-|$)/,
};

/** Words that belong to one folder, or to none. `only` is the folder that may say them. */
const WORDS: readonly { readonly name: string; readonly pattern: RegExp; readonly only?: string }[] = [
  {
    name: 'the address',
    pattern: /(?<![\w.$'"])(?:(?:window|document|globalThis)\.)?(?:location|history)\s*[.[]/,
    only: 'state',
  },
  {
    // Named here so that no other file can use them: text of a dataset is never markup.
    name: 'text made into markup',
    pattern:
      /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|\.html\(|document\.write|createContextualFragment/,
  },
  {
    name: 'a style attribute, which the policy blocks',
    pattern: /setAttribute\(\s*['"`]style|\.attr\(\s*['"`]style/,
  },
  { name: 'text made into code', pattern: /\beval\(|new Function\(/ },
  {
    name: "a date in the device's zone or words",
    pattern:
      /\.[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)\(|toLocale(?:Date|Time)String|Intl\.DateTimeFormat|new Date\(\s*['"`]/,
  },
];

interface Source {
  /** Path below src. */
  readonly file: string;
  readonly text: string;
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '.') : '.');

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function wrongArrows({ file, text }: Source): string[] {
  const from = folderOf(file);
  return importsOf(text).flatMap((name) => {
    if (!name.startsWith('.')) {
      const allowed = PACKAGES[from];
      return isTest(file) || !allowed || allowed.test(name) ? [] : [`${file} imports ${name}`];
    }
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), name));
    if (target.startsWith('..'))
      return isTest(file) || from === 'prerender' ? [] : [`${file} leaves src: ${name}`];
    const to = folderOf(target);
    return to === from || ARROWS[from]?.includes(to) ? [] : [`${file} imports ${target}`];
  });
}

function wrongWords({ file, text }: Source): string[] {
  if (isTest(file)) return [];
  const code = withoutComments(text);
  return WORDS.flatMap(({ name, pattern, only }) => {
    const match = folderOf(file) === only ? null : pattern.exec(code);
    return match ? [`${file} has ${name}: ${match[0]}`] : [];
  });
}

const sources: Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(path.join('src', file), 'utf8') }));

describe('the folders of src', () => {
  test('are all in the table', () => {
    const folders = new Set(sources.map(({ file }) => folderOf(file)));
    expect([...folders].filter((folder) => !(folder in ARROWS))).toEqual([]);
  });

  test('import only what lies below them', () => {
    expect(sources.filter(({ file }) => file !== 'arrows.test.ts').flatMap(wrongArrows)).toEqual([]);
  });

  test('keep the address to state, the clock to UTC, and text from becoming markup or code', () => {
    expect(sources.flatMap(wrongWords)).toEqual([]);
  });

  test('have no barrels', () => {
    expect(sources.filter(({ file }) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });
});

describe('this test sees', () => {
  test.each([
    ['timeline/Mark.tsx', "import { List } from '../panels/List';"],
    ['panels/List.tsx', "import type { Mark } from '../timeline/Mark';"],
    ['geometry/scale.ts', "import { instant } from '../time/instant';"],
    ['geometry/scale.ts', "import { useMemo } from 'react';"],
    ['dataset/schema.ts', "export { words } from '../i18n/words';"],
    ['time/span.ts', "const later = await import('../dataset/order');"],
    ['main.tsx', "import './timeline/stage/Stage';"],
    ['pipeline/run.ts', "import { go } from '../state/place';"],
    ['app/App.tsx', "import pkg from '../../package.json';"],
  ])('the wrong arrow in %s: %s', (file, text) => {
    expect(wrongArrows({ file, text })).toHaveLength(1);
  });

  test.each([
    ['app/App.tsx', 'window.location.href'],
    ['panels/List.tsx', 'location.assign(a)'],
    ['panels/List.tsx', 'history.back()'],
    // A text that the rule has to catch, not markup of ours.
    ['panels/List.tsx', '<p dangerouslySetInnerHTML={x} />'],
    ['timeline/Axis.tsx', "select(a).attr('style', b)"],
    ['timeline/Axis.tsx', "new Date('1994')"],
    ['time/words.ts', 'date.getMonth()'],
  ])('the wrong word in %s: %s', (file, text) => {
    expect(wrongWords({ file, text })).toHaveLength(1);
  });

  test('no harm in the right ones', () => {
    expect(
      wrongArrows({ file: 'timeline/Mark.tsx', text: "import { a } from '../geometry/scale';" }),
    ).toEqual([]);
    expect(wrongArrows({ file: 'geometry/scale.ts', text: "import { bisector } from 'd3';" })).toEqual([]);
    expect(wrongWords({ file: 'state/page.ts', text: 'location.pathname' })).toEqual([]);
    expect(wrongWords({ file: 'time/a.ts', text: 'date.getUTCMonth() // not getMonth()' })).toEqual([]);
  });
});
