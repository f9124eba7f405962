import fc from 'fast-check';
import { DAY_PARTS } from '../../time/day-part';
import { parseEdtf } from '../../time/edtf';
import { edtfText } from '../../time/edtf-texts.fixture';
import { zone } from '../../time/zone';
import { boundsOf, formatInstant } from './bounds';
import { BASES, KINDS } from './kinds';
import type { Dataset, Milestone, When } from './schema';

// For tests: datasets made from another one by chance. Damaged ones are mostly refused, odd ones are all drawn.

/**
 * How often a property is tried: `fast` times by `npm test`, `whole` times by `npm test -- --fuzz`, which takes another seed each time. The
 * seed is printed; `FUZZ_SEED=… npm test` repeats a run, and `FUZZ=0.1` makes a tenth of the whole.
 */
export function fuzz(fast: number, whole: number): { readonly numRuns: number; readonly seed: number } {
  const { FUZZ, FUZZ_SEED = '20260520' } = process.env;
  const numRuns = FUZZ ? Math.ceil(whole * Number(FUZZ)) : fast;
  console.log(`${numRuns} runs, seed ${FUZZ_SEED}`);
  return { numRuns, seed: Number(FUZZ_SEED) };
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Texts that a program trips over: control and invisible characters, right to left, halves of a pair, names of JavaScript, markup. */
const ODD_TEXTS = [
  ...[
    ' ',
    '\u0000\u0007\u001b',
    '\u202e‮שלום عالم\u2066',
    '\u200b\u00ad\u2060',
    '\ud800',
    '\udc00字',
    '👩‍👩‍👧‍👦🏳️‍🌈',
    'Z̸̡͇a̷l̴g̵o̶',
  ],
  ...[
    '\r\n\t',
    '\u2028\u2029',
    '__proto__',
    'constructor',
    'null',
    '<script>alert(1)</script>',
    '${a}{{b}}%s',
    '&amp;&#x27;',
  ],
  ...['长'.repeat(2_000), 'W'.repeat(2_000), '一 二 '.repeat(300), '-', '"', '\\', '0', '１２３'],
];
const text = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
);

const nested = (depth: number): Json => (depth === 0 ? [] : { a: [nested(depth - 1)] });
const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    -1,
    0.5,
    1e308,
    -1e21,
    2 ** 53,
    4,
    [],
    {},
    '',
    [[]],
    [null],
    nested(400),
  ),
  fc.constantFrom<Json>(
    '2026-13-45',
    '9999-12-31',
    '-9999',
    '+275760-09-13',
    '2026-05-20T24:00:00+08:00',
    'a.b',
    'a',
    '+99:99',
  ),
  text,
);

/** One change somewhere in the file: the numbers choose the way down. */
const damage = fc.record({
  // Most of the ways lead into the milestones.
  inside: fc.constantFrom('', 'milestones', 'milestones', 'articles'),
  way: fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
  deed: fc.constantFrom('drop', 'set', 'set', 'empty', 'double', 'shift', 'reverse'),
  value,
});

function change(
  root: { [key: string]: Json },
  { inside, way, deed, value: to }: { inside: string; way: number[]; deed: string; value: Json },
): void {
  let at: Json = root[inside] ?? root;
  for (const [i, step] of way.entries()) {
    if (typeof at !== 'object' || at === null) return;
    const holder = at as Record<string, Json>;
    const keys = Object.keys(holder);
    const key = keys[step % Math.max(keys.length, 1)];
    if (key === undefined) return;
    const inner = holder[key] ?? null;
    if (i < way.length - 1 && typeof inner === 'object' && inner !== null) {
      at = inner;
      continue;
    }
    if (deed === 'drop' && Array.isArray(at)) at.splice(Number(key), 1);
    else if (deed === 'drop') delete holder[key];
    else if (deed === 'double' && Array.isArray(at)) at.push(structuredClone(inner));
    else if (deed === 'empty') holder[key] = Array.isArray(inner) ? [] : typeof inner === 'string' ? '' : {};
    else if (deed === 'reverse' && Array.isArray(inner)) inner.reverse();
    else if (deed === 'shift' && typeof inner === 'string')
      holder[key] = inner.replace(/\d/, (d) => `${(Number(d) + 1) % 10}`);
    else if (deed === 'shift' && typeof inner === 'number') holder[key] = inner + 1;
    else holder[key] = to;
    return;
  }
}

/** Files of which a few places are dropped, emptied, doubled, shifted, or of another type. */
export const damagedDatasets = (base: Dataset): fc.Arbitrary<string> =>
  fc
    .tuple(oddDatasets(base, 6), fc.array(damage, { minLength: 1, maxLength: 4 }))
    .map(([dataset, damages]) => {
      const file = JSON.parse(JSON.stringify(dataset)) as { [key: string]: Json };
      for (const each of damages) change(file, each);
      return JSON.stringify(file);
    });

/** A date with the bounds that follow from it. What is no date is no date. */
export function whenOf(edtf: string | null, timeZone: string, more: Partial<When> = {}): When {
  const read = edtf !== null && parseEdtf(edtf) ? edtf : null;
  const inZone = zone(timeZone);
  const { start, end: to } = boundsOf(parseEdtf(read), more.dayPart, inZone);
  return {
    edtf: read,
    earliest: start === null ? null : formatInstant(start, inZone),
    latest: to === null ? null : formatInstant(to, inZone),
    after: [],
    before: [],
    ...more,
    basis: read === null ? 'unstated' : more.basis === 'unstated' ? 'stated' : (more.basis ?? 'stated'),
  };
}

const bilingual = fc.record({ zh: text, en: text });
const odds = fc.record({
  date: fc.option(edtfText, { freq: 4 }),
  dayPart: fc.option(fc.constantFrom(...DAY_PARTS)),
  basis: fc.constantFrom(...BASES),
  kind: fc.constantFrom(...KINDS),
  importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
  /** Others of the file: by their distance before it. */
  partOf: fc.nat({ max: 9 }),
  related: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
  after: fc.array(fc.nat({ max: 9 }), { maxLength: 2 }),
  track: fc.nat(),
  texts: fc.option(fc.record({ title: bilingual, label: bilingual, summary: bilingual }), { freq: 2 }),
  /** Quotations by block, first character and length. */
  quoted: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 40 })), { maxLength: 4 }),
  rule: fc.option(fc.oneof(text, fc.constantFrom('this-year', 'anniversary', 'toString', 'valueOf'))),
  note: fc.option(bilingual, { freq: 3 }),
});

const block = fc.record({
  kind: fc.constantFrom(
    'kicker',
    'headline',
    'source',
    'dateline',
    'subhead',
    'paragraph',
    'paragraph',
    'caption',
    'endnote',
  ),
  text: fc.oneof(
    text,
    fc.array(text, { minLength: 2, maxLength: 6 }).map((texts) => texts.join('。今年')),
  ),
  joins: fc.boolean(),
});
/** A report whose blocks are of any kind, in any order, with any text. */
const report = fc.record({
  label: bilingual,
  publisher: bilingual,
  date: fc.option(edtfText),
  blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
});

/** Datasets that keep the rules but are like none of ours: up to `most` milestones of any date, order, text and track. */
export const oddDatasets = (base: Dataset, most = 14): fc.Arbitrary<Dataset> =>
  fc
    .record({
      first: fc.nat({ max: base.milestones.length - 1 }),
      odds: fc.array(odds, { maxLength: most }),
      tracks: fc.constantFrom(1, 1, 2, 3, 4, 5, 5, 5, 7, 9, 12, 23, 40, 300),
      trackTitle: fc.option(bilingual),
      ids: fc.constantFrom('of', 'constructor', 'tostring', 'a'.repeat(200), 'w'),
      timeZone: fc.constantFrom('+08:00', '+08:00', '+14:00', '-12:00', '+00:00', '-03:30'),
      reference: edtfText,
      heads: fc.option(fc.record({ title: bilingual, dek: bilingual, finding: bilingual }), { freq: 2 }),
      speaker: fc.option(bilingual),
      reports: fc.option(fc.array(report, { maxLength: 3 })),
      isFolding: fc.boolean(),
    })
    .map(
      ({
        first,
        odds: all,
        tracks,
        trackTitle,
        ids,
        timeZone,
        reference,
        heads,
        speaker,
        reports,
        isFolding,
      }) => {
        const idAt = (i: number): string => `${ids}${i || ''}`;
        const articles = reports?.map((made, n) => articleOf(made, n, base)) ?? base.articles;
        const blocks = articles.flatMap(({ id, blocks: own }) =>
          own.map((each) => ({ article: id, ...each })),
        );
        const milestones = all.map((odd, i): Milestone => {
          const own = base.milestones[(first + i * 7) % base.milestones.length] as Milestone;
          const before = (distances: readonly number[]): string[] => [
            ...new Set(distances.filter((n) => n > 0 && n <= i).map((n) => idAt(i - n))),
          ];
          const [partOf] = before([odd.partOf]);
          const edtf = odd.date === null ? null : odd.date;
          const dayPart =
            odd.dayPart && edtf && /^-?\d{4}-\d\d-\d\d[~?%]?$/.test(edtf) && parseEdtf(edtf)
              ? odd.dayPart
              : undefined;
          const order = partOf ? {} : { after: before(odd.after).filter(() => edtf === '2026-05-20') };
          const when = whenOf(edtf, timeZone, { basis: odd.basis, ...(dayPart && { dayPart }), ...order });
          const { foldInto: _, partOf: __, ...rest } = own;
          const id = idAt(i);
          const passages = odd.quoted.flatMap(([at, from, length], n) => {
            const quoted = blocks[at % Math.max(blocks.length, 1)];
            if (!quoted) return [];
            const points = Array.from(quoted.text);
            const start = from % points.length;
            const to = Math.min(start + length, points.length);
            const cut = (a: number, b: number): string => points.slice(a, b).join('');
            return {
              ...{
                id: `${id}.p${n}`,
                article: quoted.article,
                block: quoted.id,
                start,
                end: to,
                quote: cut(start, to),
              },
              ...{
                prefix: cut(Math.max(start - 32, 0), start),
                suffix: cut(to, to + 32),
                speaker: 'narration',
              },
              gloss: { en: odd.texts?.label.en ?? own.label.en },
              ...(odd.note && { note: odd.note }),
            };
          });
          const [vouching] = passages;
          const whole = i > 0 && isFolding && !partOf && odd.importance === 3 ? idAt(0) : undefined;
          return {
            ...{
              ...rest,
              ...odd.texts,
              id,
              kind: odd.kind,
              track: `track-${odd.track % tracks}`,
              when,
              passages,
            },
            importance: partOf || whole ? odd.importance : odd.importance === 3 ? 2 : odd.importance,
            ...(partOf && { partOf }),
            ...(whole && { foldInto: whole }),
            ...(odd.note && { note: odd.note }),
            related: before(odd.related),
            derivation:
              odd.rule && vouching
                ? [
                    {
                      rule: odd.rule,
                      expression: vouching.quote,
                      passage: vouching.id,
                      from: when.edtf,
                      to: null,
                    },
                  ]
                : [],
          };
        });
        const title = (i: number) => trackTitle ?? { zh: `线索${i}`, en: `Track ${i}` };
        return {
          ...{ ...base, ...heads, timeZone, milestones, articles, expressions: [] },
          standfirst: milestones.slice(0, 3).map(({ id, label }) => ({ ...label, milestone: id })),
          speakers: [
            {
              id: 'narration',
              name: speaker ?? { zh: '报道', en: 'The report' },
              role: speaker ?? { zh: '叙述', en: 'narration' },
            },
          ],
          reference: { edtf: parseEdtf(reference) ? reference : '2026-05-20', derivation: [] },
          tracks: Array.from({ length: tracks }, (_, i) => ({ id: `track-${i}`, title: title(i) })),
        };
      },
    );

type Report = typeof report extends fc.Arbitrary<infer T> ? T : never;

function articleOf(
  { label, publisher, date: printed, blocks }: Report,
  n: number,
  base: Dataset,
): Dataset['articles'][number] {
  const [own] = base.articles;
  if (!own) throw new Error('the dataset has no report');
  return {
    ...{ ...own, id: `report-${n}`, label, publisher, gloss: { en: label.en } },
    date: printed !== null && parseEdtf(printed) ? printed : null,
    blocks: blocks.map(({ kind, text: words, joins }, i) => ({
      ...{ id: `b${i}`, kind: kind as 'paragraph', text: words },
      joins: joins && Array.from(words).length > 2 ? [1] : [],
    })),
  };
}
