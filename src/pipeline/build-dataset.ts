import { posix } from 'node:path';
import { sort } from 'd3';
import * as v from 'valibot';
import { checkDataset } from '../dataset/model/check';
import { inReadingOrder } from '../dataset/placing/reading-order';
import {
  type Article,
  type Dataset,
  DatasetSchema,
  type Milestone,
  type Passage,
  SCHEMA_ID,
} from '../dataset/model/schema';
import { type Account, accountFor } from './page/account';
import { type AnnotationFile, readAnnotation } from './annotation/annotation-file';
import { checkDerivations } from './dates/check-derivations';
import { checkIds } from './ledger/check-ids';
import { type Coverage, coverExpressions } from './dates/cover-expressions';
import { sealDataset, sha256 } from './dataset-text';
import type { Fault, Report } from './fault';
import { type LinkedArticle, linkArticles } from './annotation/link-articles';
import type { PageArticle } from './page/page-block';
import { parsePage } from './page/parse-page';
import { overrideRules } from './page/parser-rules';
import { checkDatelines, resolveDates } from './dates/resolve-dates';
import { resolveQuotes } from './annotation/resolve-quotes';

export interface BuildInput {
  /** The editor's file: its name for faults, and its text. */
  readonly file: string;
  readonly text: string;
  /** The bytes of the file at a path like `file`'s own; `null` when there is none. */
  readonly readSource: (path: string) => Uint8Array | null;
}

export interface BuildResult {
  /** `null` when there is any fault. */
  readonly dataset: Dataset | null;
  readonly faults: readonly Fault[];
  readonly account: Account | null;
  readonly coverage: Coverage | null;
}

/** Builds the dataset from the editor's file and the page it names, or lists everything that is wrong with them. */
export function buildDataset({ file, text, readSource }: BuildInput): BuildResult {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const source = readAnnotation(file, text, report);
  if (!source) return { dataset: null, faults, account: null, coverage: null };
  const { annotation } = source;

  checkIds(source);
  const page = readPage(source, readSource, report);
  const rules = overrideRules(annotation.overrides, (name, expected, actual) =>
    source.fault(['overrides', name], 'override', expected, actual),
  );
  const parsed = parsePage(page ?? '', rules);
  const account = accountFor(
    page ?? '',
    parsed.articles.flatMap(({ blocks }) => blocks),
  );
  for (const fault of [...parsed.faults, ...account.faults]) report({ ...fault, file: sourcePath(source) });

  const dates = resolveDates(source);
  checkDatelines(source, parsed.articles);
  // Without the page every quotation would be a fault, and they would bury the one cause.
  if (page === null) return { dataset: null, faults, account: null, coverage: null };
  const articles = linkArticles(parsed.articles, source);
  const passages = resolveQuotes(articles, source);
  const derivations = checkDerivations(source, passages);
  const coverage = coverExpressions(articles, source, derivations);
  if (faults.length > 0) return { dataset: null, faults, account, coverage };

  const milestones = milestonesOf(source, dates, passages, articles);
  const dataset = assemble(source, parsed.articles, milestones, coverage, report);
  return { dataset: faults.length > 0 ? null : dataset, faults, account, coverage };
}

/** The page's file lies beside the editor's. */
function sourcePath({ file, annotation }: AnnotationFile): string {
  return posix.join(posix.dirname(file), annotation.source.file);
}

function readPage(
  source: AnnotationFile,
  readSource: BuildInput['readSource'],
  report: Report,
): string | null {
  const { file: name, sha256: wanted } = source.annotation.source;
  const bytes = readSource(sourcePath(source));
  const actual = bytes === null ? `no file ${name}` : sha256(bytes);
  if (actual !== wanted) source.fault(['source', 'sha256'], 'hash', wanted, actual);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const actual = 'bytes that are not';
    report({ file: sourcePath(source), line: 0, rule: 'lost-character', expected: 'UTF-8', actual });
    return null;
  }
}

function milestonesOf(
  { annotation }: AnnotationFile,
  dates: ReturnType<typeof resolveDates>,
  passages: ReadonlyMap<string, Passage>,
  articles: readonly LinkedArticle[],
): Milestone[] {
  const built = annotation.milestones.flatMap((entry): Milestone[] => {
    const when = dates.get(entry.id);
    if (!when) return [];
    const { id, kind, track, title, label, summary, partOf, related, derivation, quotes, note } = entry;
    return [
      {
        ...{ id, kind, layer: 'articles', track, title, label, summary },
        ...(partOf === undefined ? {} : { partOf }),
        ...{ related, when, derivation },
        passages: quotes.flatMap(({ key }) => passages.get(`${id}.${key}`) ?? []),
        citations: [],
        ...(note === undefined ? {} : { note }),
      },
    ];
  });
  // Milestones of equal dates keep the order they are given in, so they are put in the order of the page first.
  const blockIds = articles.flatMap(({ id, blocks }) => blocks.map((block) => `${id}/${block.id}`));
  const inPageOrder = sort(
    built,
    ({ passages: [first] }) => (first ? blockIds.indexOf(`${first.article}/${first.block}`) : 0),
    ({ passages: [first] }) => first?.start ?? 0,
  );
  return inReadingOrder(inPageOrder);
}

function assemble(
  { file, annotation }: AnnotationFile,
  parsed: readonly PageArticle[],
  milestones: readonly Milestone[],
  { expressions }: Coverage,
  report: Report,
): Dataset | null {
  const { id, title, dek, language, timeZone, reference, tracks, speakers } = annotation;
  const articles = annotation.articles.map((entry): Article => {
    const blocks = parsed.find(({ headline }) => headline === entry.headline)?.blocks ?? [];
    return {
      id: entry.id,
      publisher: entry.publisher,
      label: entry.label,
      gloss: { en: entry.gloss },
      date: entry.date,
      hash: sha256(blocks.map(({ text }) => text).join('\n')),
      blocks: blocks.map(({ id, kind, text, joins }) => ({ id, kind, text, joins: [...joins] })),
    };
  });
  const content = {
    ...{ schema: SCHEMA_ID, id, language, timeZone, title, dek, reference, tracks },
    speakers: speakers.map(({ id: speaker, name, role }) => ({ id: speaker, name, role })),
    ...{ articles, milestones: [...milestones], expressions: [...expressions] },
  } as const;
  const checked = v.safeParse(DatasetSchema, { ...content, version: '0'.repeat(16) });
  for (const issue of checked.issues ?? []) {
    const expected = `${v.getDotPath(issue) ?? 'the dataset'}: ${issue.message}`;
    report({ file, line: 0, rule: 'dataset', expected, actual: issue.received });
  }
  if (!checked.success) return null;
  const dataset = sealDataset(checked.output);
  for (const { rule, at, expected, actual } of checkDataset(dataset)) {
    report({ file, line: 0, rule: 'dataset', expected: `${rule} at ${at}: ${expected}`, actual });
  }
  return dataset;
}
