import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** The folders of src, and which other folders each may import. `.` is src itself, with main.tsx. */
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
  app: ['timeline', 'panels', 'geometry', 'ui', 'share', 'state', 'i18n', 'dataset', 'time'],
  pipeline: ['dataset', 'time'],
  prerender: ['app', 'share', 'state', 'i18n', 'dataset', 'time'],
  '.': ['app'],
};

/** The packages of the app, and which of its folders may import each. No other package reaches a browser. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  d3: ['time', 'geometry', 'dataset', 'i18n', 'share', 'panels', 'timeline'],
  react: ['i18n', 'state', 'ui', 'panels', 'timeline', 'app'],
  'react-dom': ['ui', 'panels', 'timeline', 'app'],
  '@tanstack/react-query': ['dataset', 'state', 'panels', 'timeline', 'app'],
  'opencc-js': ['dataset'],
  uqr: ['share'],
  valibot: ['dataset'],
  wouter: ['state'],
};
/** These folders run in Node only and may import any package. */
const NODE_FOLDERS = ['pipeline', 'prerender'];

/** A panel may import this room of panels and no other panel. */
const SHARED_PANELS = 'shared';

/** A folder with more files wants rooms. */
const MAX_FILES = 15;

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  /** The one folder in which the pattern is allowed. */
  readonly only?: string;
}

/** What no code may contain, outside comments. */
const FORBIDDEN_CODE: readonly Rule[] = [
  {
    name: 'the address of the page',
    pattern: /(?<![\w.$'"])(?:(?:window|document|globalThis)\.)?(?:location|history)\s*[.[]/,
    only: 'state',
  },
  {
    // The text of a dataset is never parsed as markup.
    name: 'text turned into markup',
    pattern:
      /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|\.html\(|document\.write|createContextualFragment/,
  },
  {
    // The content security policy blocks style attributes.
    name: 'a style attribute',
    pattern: /setAttribute\(\s*['"`]style|\.attr\(\s*['"`]style/,
  },
  { name: 'text turned into code', pattern: /\beval\(|new Function\(/ },
  {
    name: 'a date in the time zone or the words of the device',
    pattern:
      /\.[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)\(|toLocale(?:Date|Time)String|Intl\.DateTimeFormat|new Date\(\s*['"`]/,
  },
];

/** Names that the glossary replaced. They are searched in code, comments and file names (in camel case). */
const OLD_NAMES: readonly Rule[] = [
  { name: 'dense, not crowd', pattern: /crowd(?!ed\b)/i },
  { name: 'filter, not lens', pattern: /lens\b|Lens|lens[A-Z]/ },
  { name: 'filter result, not kept', pattern: /Kept(?! [a-z])|\bkept[A-Z]/ },
  { name: 'filter effect, not narrowing', pattern: /narrowing|[nN]arrowed[A-Z]|Narrowed/ },
  { name: 'filtered out, not ghost', pattern: /ghost/i },
  { name: 'relax, not loosen', pattern: /loosen/i },
  { name: 'small or worker, not walked', pattern: /walked|Walked|isWalkable/ },
  {
    name: 'small or worker, not far',
    pattern: /\bfar[A-Z]|(?<![A-Za-z])Far[A-Z]|[a-z]Far[A-Z]|\b(?:const|let|readonly)\s+far\b/,
  },
  { name: 'flag, not fact', pattern: /\bFACTS?\b/ },
  { name: 'route, not place', pattern: /\b(?:type|interface)\s+Place\b|[:<|&]\s*Place\b/ },
  { name: 'page query, not query now', pattern: /query[- ]?now/i },
  { name: 'URL writer, not address follower', pattern: /address[- ]?follower/i },
  { name: 'hover intent, not rest hand or watch hand', pattern: /(?:rest|watch)-?hand/i },
  { name: 'warm-up placement, not rehearsal', pattern: /rehears/i },
  { name: 'frozen while moving, not at rest', pattern: /AtRest/ },
  { name: 'lazy, not later', pattern: /Later[A-Z]|(?:[a-z]|\b)Later\b(?! [a-z])|\blater-[a-z]/ },
  { name: 'vertical, not rail', pattern: /(?<!high-speed )\brails?\b|Rail(?!way)|\brail[A-Z]/ },
  { name: 'overview, not slim strip', pattern: /Slim|\bslim[A-Z]/ },
  // A comment states the rule itself, since its reader does not have the document.
  {
    name: 'no rule by the number of another document',
    pattern: /\s\((?:[A-Z]\d{1,2}(?:, )?)+\)|requirement [A-Z]\d/,
  },
];

interface Source {
  /** Path below src. */
  readonly file: string;
  readonly text: string;
}

const isTest = (file: string): boolean => /\.test\.\w+$/.test(file);
/** Files that only tests import have `.fixture` in their names. */
const isForTests = (file: string): boolean => isTest(file) || /\.fixture\.\w+$/.test(file);
const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '.') : '.');
/** `article` for `panels/article/ArticleText.tsx`; empty for a file of the folder itself. */
const roomOf = (file: string): string => file.split('/').slice(1, -1)[0] ?? '';

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Everything that a file imports or exports from elsewhere: types, lazy parts and addresses of workers as well. */
function importsOf(text: string): string[] {
  const code = withoutComments(text);
  const found = [
    ...code.matchAll(/^\s*(?:import|export)\s[^'"]*?\bfrom\s+['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g),
  ];
  return found.map((match) => match[1] ?? '');
}

/** The path below src that a relative import leads to, without a query and mostly without an extension. */
function targetOf(file: string, name: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), name.replace(/\?.*$/, '')));
}

function wrongPackage(file: string, name: string): string[] {
  const folder = folderOf(file);
  if (isForTests(file) || NODE_FOLDERS.includes(folder)) return [];
  const known = Object.keys(PACKAGES).find((one) => name === one || name.startsWith(`${one}/`)) ?? '';
  return PACKAGES[known]?.includes(folder) ? [] : [`${file} imports ${name}`];
}

function wrongImports({ file, text }: Source): string[] {
  const from = folderOf(file);
  return importsOf(text).flatMap((name) => {
    if (!name.startsWith('.')) return wrongPackage(file, name);
    const target = targetOf(file, name);
    if (target.startsWith('..'))
      return isForTests(file) || from === 'prerender' ? [] : [`${file} leaves src: ${name}`];
    const to = folderOf(target);
    if (to !== from && !ARROWS[from]?.includes(to)) return [`${file} imports ${target}`];
    if (from !== 'panels' || to !== 'panels' || isForTests(file)) return [];
    const [own, other] = [roomOf(file), roomOf(target)];
    return other === own || other === SHARED_PANELS ? [] : [`${file} imports another panel: ${target}`];
  });
}

/** Circles of files, each once, as `a -> b -> a`. An import of a type counts. */
function circlesIn(all: readonly Source[]): string[] {
  const files = new Set(all.map(({ file }) => file));
  const imports = new Map(
    all.map(({ file, text }) => [
      file,
      importsOf(text)
        .filter((name) => name.startsWith('.'))
        .flatMap((name) => {
          const target = targetOf(file, name);
          return [target, `${target}.ts`, `${target}.tsx`].find((one) => files.has(one)) ?? [];
        }),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

function forbiddenCode({ file, text }: Source): string[] {
  if (isTest(file)) return [];
  const code = withoutComments(text);
  return FORBIDDEN_CODE.flatMap(({ name, pattern, only }) => {
    const match = folderOf(file) === only ? null : pattern.exec(code);
    return match ? [`${file} has ${name}: ${match[0]}`] : [];
  });
}

/** `use-first-name.ts` as `useFirstName`. */
function camelCase(file: string): string {
  const [name = ''] = path.posix.basename(file).split('.');
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function oldNames({ file, text }: Source): string[] {
  return OLD_NAMES.flatMap(({ name, pattern }) => {
    if (pattern.test(camelCase(file))) return [`${file} is an old name (${name})`];
    const line = text.split('\n').findIndex((one) => pattern.test(one));
    return line < 0 ? [] : [`${file}:${line + 1} has an old name (${name}): ${pattern.exec(text)?.[0]}`];
  });
}

/** Folders with too many files beside their rooms. Tests and their fixtures are not counted. */
function fullFolders(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files.filter((one) => !isForTests(one))) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > MAX_FILES).map(([folder, count]) => `${folder}: ${count}`);
}

/** Scripts and styles below a folder of the project, by their paths below it. */
function read(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.(?:tsx?|mjs|css)$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
}

const written = read('src').filter(({ file }) => file !== 'arrows.test.ts');
const sources = written.filter(({ file }) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

describe('the folders of src', () => {
  test('are all in the table', () => {
    const folders = new Set(sources.map(({ file }) => folderOf(file)));
    expect([...folders].filter((folder) => !(folder in ARROWS))).toEqual([]);
  });

  test('import only folders below them, and only the packages meant for them', () => {
    expect(sources.flatMap(wrongImports)).toEqual([]);
  });

  test('hold no circle of files', () => {
    expect(circlesIn(sources)).toEqual([]);
  });

  test('hold at most fifteen files beside their rooms', () => {
    expect(fullFolders(written.map(({ file }) => file))).toEqual([]);
  });

  test('leave the address to state, dates to UTC, and never turn text into markup or code', () => {
    expect(sources.flatMap(forbiddenCode)).toEqual([]);
  });

  test('have no barrels', () => {
    expect(sources.filter(({ file }) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });
});

test('no file, name or comment uses a word that the glossary replaced', () => {
  const code = [...written, ...read('e2e'), ...read('scripts')].filter(({ file }) => !isTest(file));
  expect(code.flatMap(oldNames)).toEqual([]);
});

describe('these rules find', () => {
  test.each([
    ['timeline/Mark.tsx', "import { List } from '../panels/List';"],
    ['panels/List.tsx', "import type { Mark } from '../timeline/Mark';"],
    ['panels/list/List.tsx', "import { Quote } from '../article/Quote';"],
    ['panels/shared/Link.tsx', "import type { Quote } from '../article/Quote';"],
    ['geometry/scale.ts', "import { instant } from '../time/instant';"],
    ['geometry/scale.ts', "import { useMemo } from 'react';"],
    ['state/filter.ts', "import { group } from 'd3';"],
    ['timeline/Mark.tsx', "import { readFileSync } from 'node:fs';"],
    ['dataset/schema.ts', "export { words } from '../i18n/words';"],
    ['time/span.ts', "const part = await import('../dataset/order');"],
    ['main.tsx', "import './timeline/stage/Stage';"],
    ['pipeline/run.ts', "import { go } from '../state/route';"],
    ['app/App.tsx', "import pkg from '../../package.json';"],
  ])('the wrong import in %s: %s', (file, text) => {
    expect(wrongImports({ file, text })).toHaveLength(1);
  });

  test('a circle of files, also where one of the imports is of a type', () => {
    const planted = [
      { file: 'time/a.ts', text: "import { b } from './b';" },
      { file: 'time/b.ts', text: "export type { C } from './c';" },
      { file: 'time/c.ts', text: "import type { A } from './a';\nconst d = () => import('./d');" },
      { file: 'time/d.ts', text: '' },
    ];
    expect(circlesIn(planted)).toEqual(['time/a.ts -> time/b.ts -> time/c.ts -> time/a.ts']);
    expect(circlesIn(planted.slice(1))).toEqual([]);
  });

  test('a folder with too many files', () => {
    const files = Array.from({ length: MAX_FILES }, (_, i) => `ui/part-${i}.ts`);
    const others = ['ui/part.test.ts', 'ui/sample.fixture.ts', 'ui/room/part.ts'];
    expect(fullFolders([...files, ...others])).toEqual([]);
    expect(fullFolders([...files, 'ui/Popover.tsx'])).toEqual(['ui: 16']);
  });

  test.each([
    ['app/App.tsx', 'window.location.href'],
    ['panels/List.tsx', 'location.assign(a)'],
    ['panels/List.tsx', 'history.back()'],
    // A text for the rule to find, and no markup.
    ['panels/List.tsx', '<p dangerouslySetInnerHTML={x} />'],
    ['timeline/Axis.tsx', "select(a).attr('style', b)"],
    ['timeline/Axis.tsx', "new Date('1994')"],
    ['time/words.ts', 'date.getMonth()'],
  ])('the forbidden code in %s: %s', (file, text) => {
    expect(forbiddenCode({ file, text })).toHaveLength(1);
  });

  test.each([
    ['timeline/dense.ts', 'const crowdLimit = 3;'],
    ['timeline/Mark.tsx', '// Marks of a crowd are counted.'],
    ['state/use-lens.ts', ''],
    ['state/filter.ts', 'export function useLens() {}'],
    ['panels/use-first-kept.ts', ''],
    ['panels/List.tsx', '// While narrowing, the list keeps its scroll.'],
    ['timeline/Mark.tsx', "data-emphasis='ghost'"],
    ['panels/NoMatches.tsx', '<button data-loosen={field}>'],
    ['dataset/index.ts', 'if (index.isWalkable) return;'],
    ['dataset/index.ts', 'const farFilter = null;'],
    ['dataset/columns.ts', 'flags & FACT.partOf'],
    ['state/route.ts', 'function go(to: Place) {}'],
    ['state/query-now.ts', ''],
    ['state/address-follower.ts', ''],
    ['ui/rest-hand.ts', ''],
    ['timeline/Drawing.tsx', '<AtRest of={view}>'],
    ['timeline/Drawing.tsx', '<Rehearsal />'],
    ['ui/LaterCard.tsx', ''],
    ['ui/use-later.ts', ''],
    ['app/Shell.tsx', 'const railPx = 40;'],
    ['timeline/SlimStrip.tsx', ''],
    ['timeline/ticks.ts', '/** At most this many in a piece (B19). */'],
  ])('the old name in %s: %s', (file, text) => {
    expect(oldNames({ file, text })).toHaveLength(1);
  });

  test('nothing wrong in what is right', () => {
    const right: readonly Source[] = [
      { file: 'timeline/stage/Mark.tsx', text: "import { a } from '../../geometry/scale/scale';" },
      { file: 'geometry/scale.ts', text: "import { bisector } from 'd3';" },
      { file: 'panels/list/List.tsx', text: "import { MilestoneLink } from '../shared/MilestoneLink';" },
      { file: 'prerender/plugin.ts', text: "import { build } from 'vite';" },
      { file: 'state/page.ts', text: 'location.pathname' },
      { file: 'time/a.ts', text: 'date.getUTCMonth() // not getMonth()' },
      {
        file: 'share/far.ts',
        text: '// Later milestones are kept, narrow screens too: as far as the crowded day.',
      },
    ];
    expect(right.flatMap(wrongImports)).toEqual([]);
    expect(right.flatMap(forbiddenCode)).toEqual([]);
    expect(right.flatMap(oldNames)).toEqual([]);
  });
});
