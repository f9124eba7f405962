import * as v from 'valibot';
import { type Document, isScalar, LineCounter, parseDocument } from 'yaml';
import { parseEdtf } from '../../time/edtf';
import { Bilingual, HttpsUrl, LanguageTag } from '../../dataset/model/schema';
import { lineAtPath, pathOf } from '../annotation/annotation-file';
import type { PageFault, Range } from '../page/page-block';

const Text = v.pipe(v.string(), v.nonEmpty());

/** What a clean text says about itself, above its words. An entry of `articles` may say the same fields itself, and then counts. */
const FrontMatterSchema = v.strictObject({
  /** Word for word. A heading of the first level (`# …`) says it as well. */
  headline: v.optional(Text),
  /** The line above the headline. */
  kicker: v.optional(Text),
  /** In both languages, or one name for both. */
  publisher: v.optional(v.union([Text, Bilingual])),
  /** EDTF: `2026-05-20`. */
  date: v.optional(
    v.pipe(
      Text,
      v.check((date) => parseEdtf(date) !== null, 'an EDTF date'),
    ),
  ),
  url: v.optional(HttpsUrl),
  licence: v.optional(Text),
  language: v.optional(LanguageTag),
});

export type FrontMatter = v.InferOutput<typeof FrontMatterSchema>;

/** The first lines of a clean text, between two lines of three hyphens. */
const FRONT = /^\uFEFF?---[ \t]*\r?\n(?:([^]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/u;

/** Whether a file is a clean text; any other is a page. */
export function isCleanText(text: string): boolean {
  return FRONT.test(text);
}

/** The front matter of a clean text, where its words stand in the file, and where the text below it begins. */
export function readFrontMatter(text: string) {
  const [whole = '', yaml = ''] = FRONT.exec(text) ?? [];
  const from = whole.indexOf('\n') + 1;
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const faults: PageFault[] = document.errors.map(({ pos, message }) => ({
    line: counter.linePos(pos[0]).line + 1,
    rule: 'yaml',
    expected: 'YAML 1.2',
    actual: message,
  }));
  // An empty front matter is `null`.
  const raw: unknown = faults.length > 0 ? {} : (document.toJS() ?? {});
  const fields = { ...Object(raw) } as Record<string, unknown>;
  for (const issue of v.safeParse(FrontMatterSchema, raw).issues ?? []) {
    const path = pathOf(issue);
    const expected = `${path.join('.') || 'front matter'}: ${issue.expected ?? issue.message}`;
    const line = lineAtPath(document, counter, path) + 1;
    faults.push({ line, rule: 'shape', expected, actual: issue.received });
    // The other fields still count.
    delete fields[String(path[0])];
  }
  const parsed = v.safeParse(FrontMatterSchema, fields);
  const front: FrontMatter = parsed.success ? parsed.output : {};
  const words = new Map<'kicker' | 'headline', Range>();
  for (const key of ['kicker', 'headline'] as const) {
    if (front[key] === undefined) continue;
    const range = rangeOf(document, key, yaml);
    const line = lineAtPath(document, counter, [key]) + 1;
    if (range) words.set(key, { start: from + range.start, end: from + range.end });
    else
      faults.push({
        line,
        rule: 'shape',
        expected: `${key} on one line, as it is printed`,
        actual: front[key],
      });
  }
  return { front, words, body: whole.length, faults };
}

/** Where the words of a value stand. `null` if they are written in another way than they read: with escapes, or in several lines. */
function rangeOf(document: Document, key: string, yaml: string): Range | null {
  const node = document.get(key, true);
  if (!isScalar(node) || !node.range) return null;
  const quote = node.type?.startsWith('QUOTE') ? 1 : 0;
  const [start, end] = [node.range[0] + quote, node.range[1] - quote];
  return yaml.slice(start, end) === node.value ? { start, end } : null;
}
