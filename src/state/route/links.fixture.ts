import fc from 'fast-check';
import { FIELDS } from '../query/query-fields';

// For tests: links as people, programs and attackers write them.

const GLUED = [
  '',
  '',
  '',
  '/',
  '。',
  '）',
  '",',
  '//',
  '/&utm_source=x',
  '/index.html',
  '%E3%80%82',
  '\u200b',
  '/..',
  '%zz',
  '%00',
];
const SEGMENTS = [
  ...[
    'milestones',
    'articles',
    'en',
    'EN',
    'method',
    'print',
    'data',
    'talks',
    'Talks',
    'treaty-signing',
    'press',
    'zh',
    'x',
  ],
  ...[
    '..',
    '.',
    '',
    '~',
    '__proto__',
    'constructor',
    '%E4%B8%AD',
    '%e4%',
    '%2e%2e',
    'a'.repeat(3_000),
    '。'.repeat(2_000),
    '\u202e',
    '中文',
  ],
];
const NAMES = [...FIELDS, 'utm', '__proto__', '', '%74'];
const VALUES = [
  ...[
    '1996..2001',
    '2026-05-20',
    '..2001',
    '1996..',
    '-0050..0050',
    '199X',
    '2026..1996',
    '..',
    '0000..9999',
    '-9999..9999',
    '2026-05-20T10:00:00..',
  ],
  ...[
    'true',
    'TRUE',
    'false',
    '1',
    '0',
    'read',
    'all',
    'reports',
    'found',
    'diplomacy',
    'diplomacy,treaty',
    'xi',
    'press',
    'meeting',
    'statement',
    'stated',
  ],
  ...[
    '免签',
    '条约 2001',
    ' ',
    '《》',
    '(((',
    '\\',
    '9'.repeat(5_000),
    '%',
    '%E0%A4%A',
    '<script>',
    'null',
    '，'.repeat(3_000),
  ],
];
const rubbish = fc.string({ unit: 'binary', maxLength: 30 });

const path = fc
  .tuple(
    fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...SEGMENTS) }, rubbish), { maxLength: 4 }),
    fc.constantFrom(...GLUED),
  )
  .map(([segments, glued]) => `/${segments.join('/')}${glued}`);
const query = fc
  .array(
    fc.tuple(
      fc.constantFrom(...NAMES),
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...VALUES) }, rubbish),
    ),
    {
      maxLength: 5,
    },
  )
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
const hash = fc.oneof(
  fc.constantFrom('', 'parts', 'talks.a', 'Talks.A）', 'talks.zz', ':~:text=x', 'press-p3', '%', 'text'),
  rubbish,
);

/** Path, query and hash of a link, each of which may be anything. */
export const links = fc.record({ path, query, hash });
