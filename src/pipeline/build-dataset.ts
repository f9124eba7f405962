import { posix } from 'node:path';
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
import type { Fault } from './fault';
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

/** From the editor's file and the page it names to the dataset, or to everything that is wrong with them. */
export function buildDataset({ file, text, readSource }: BuildInput): BuildResult {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const source = readAnnotation(file, text, report);
  if (!source) return { dataset: null, faults, account: null, coverage: null };
  const { annotation, lineOf } = source;

  checkIds(source, report);
  const page = readPage(source, readSource, report);
  const rules = overrideRules(annotation.overrides, (name, rule, expected, actual) =>
    report({ file, line: lineOf(['overrides', name]), rule, expected, actual }),
  );
  const parsed = parsePage(page ?? '', rules);
  const account = accountFor(
    page ?? '',
    parsed.articles.flatMap(({ blocks }) => blocks),
  );
  for (const fault of [...parsed.faults, ...account.faults]) report({ ...fault, file: sourcePath(source) });

  const dates = resolveDates(source, report);
  checkDatelines(source, parsed.articles, report);
  // Without the page nothing can be found on it; to say so of every quotation would bury the one cause.
  if (page === null) return { dataset: null, faults, account: null, coverage: null };
  const articles = linkArticles(parsed.articles, source, report);
  const passages = resolveQuotes(articles, source, report);
  const derivations = checkDerivations(source, passages, report);
  const coverage = coverExpressions(articles, source, derivations, report);
  if (faults.length > 0) return { dataset: null, faults, account, coverage };

  const milestones = milestonesOf(source, dates, passages, articles);
  const dataset = assemble(source, parsed.articles, milestones, coverage, report);
  return { dataset: faults.length > 0 ? null : dataset, faults, account, coverage };
}

/** The source stands beside the editor's file. */
function sourcePath({ file, annotation }: AnnotationFile): string {
  return posix.join(posix.dirname(file), annotation.source.file);
}

function readPage(
  source: AnnotationFile,
  readSource: BuildInput['readSource'],
  report: (fault: Fault) => void,
): string | null {
  const { annotation, file, lineOf } = source;
  const { file: name, sha256: wanted } = annotation.source;
  const bytes = readSource(sourcePath(source));
  const actual = bytes === null ? `no file ${name}` : sha256(bytes);
  if (actual !== wanted)
    report({ file, line: lineOf(['source', 'sha256']), rule: 'hash', expected: wanted, actual });
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    report({
      file: sourcePath(source),
      line: 0,
      rule: 'lost-character',
      expected: 'UTF-8',
      actual: 'bytes that are not',
    });
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
  // Ties of date keep the order of the file, so the file is first put in the order of the page.
  const place = new Map(
    articles
      .flatMap(({ id, blocks }) => blocks.map((block) => `${id}/${block.id}`))
      .map((key, at) => [key, at]),
  );
  const placeOf = ({ passages: [first] }: Milestone): readonly [block: number, start: number] =>
    first ? [place.get(`${first.article}/${first.block}`) ?? 0, first.start] : [0, 0];
  const inSourceOrder = built.toSorted((a, b) => {
    const [[blockA, startA], [blockB, startB]] = [placeOf(a), placeOf(b)];
    return blockA - blockB || startA - startB;
  });
  return inReadingOrder(inSourceOrder);
}

function assemble(
  { file, annotation }: AnnotationFile,
  parsed: readonly PageArticle[],
  milestones: readonly Milestone[],
  { expressions }: Coverage,
  report: (fault: Fault) => void,
): Dataset | null {
  const { id, title, dek, language, timeZone, reference, tracks, speakers } = annotation;
  const articles = annotation.articles.map((entry): Article => {
    const blocks = parsed.find(({ headline }) => headline === entry.headline)?.blocks ?? [];
    return {
      ...{
        id: entry.id,
        publisher: entry.publisher,
        label: entry.label,
        gloss: { en: entry.gloss },
        date: entry.date,
      },
      hash: sha256(blocks.map(({ text }) => text).join('\n')),
      blocks: blocks.map((block) => ({
        id: block.id,
        kind: block.kind,
        text: block.text,
        joins: [...block.joins],
      })),
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
