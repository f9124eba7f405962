import { sort } from 'd3';
import { articleText } from '../dataset/text/article-text';
import { checkDataset } from '../dataset/model/check';
import { inReadingOrder } from '../dataset/placing/reading-order';
import {
  type Article,
  type Dataset,
  type Expression,
  type Milestone,
  type Passage,
  SCHEMA_ID,
} from '../dataset/model/schema';
import type { AnnotatedStep } from './annotation/annotation';
import { type AnnotationFile, readAnnotation } from './annotation/annotation-file';
import { checkClauses, joinClauses } from './annotation/check-clauses';
import { checkDerivations } from './dates/check-derivations';
import { checkIds } from './annotation/check-ids';
import { coverExpressions } from './dates/cover-expressions';
import { sealDataset, sha256 } from './dataset-text';
import type { Fault, Report } from './fault';
import { completeArticles, type LinkedArticle, linkArticles } from './annotation/link-articles';
import { checkDatelines, resolveDates } from './dates/resolve-dates';
import { asPrinted } from './annotation/match-quote';
import { type Read, readSources } from './sources/read-sources';
import { resolveQuotes } from './annotation/resolve-quotes';

/**
 * Builds the dataset from the editor's file and the pages and texts that it names. Adds all faults in them to `faults`; `null` if
 * there is any.
 */
export function buildDataset(file: string, read: Read, faults: Fault[]): Dataset | null {
  const report = (fault: Fault): void => void faults.push(fault);
  const bytes = read(file);
  if (bytes === null) {
    report({ file, line: 0, rule: 'yaml', expected: 'the editor’s annotations', actual: 'no file' });
    return null;
  }
  const written = readAnnotation(file, new TextDecoder().decode(bytes), report);
  if (!written) return null;
  const parsed = readSources(written, read, report);
  const source = completeArticles(written, parsed);

  checkIds(source);
  checkClauses(source);
  const dates = resolveDates(source);
  // Without its texts every quotation would be a fault, and the one cause would be hard to find.
  if (parsed === null) return null;
  const articles = linkArticles(parsed, source);
  checkDatelines(source, articles);
  const passages = resolveQuotes(articles, source);
  const expressions = coverExpressions(articles, source, checkDerivations(source, passages));
  if (faults.length > 0) return null;

  const milestones = milestonesOf(source, dates, passages, articles);
  const dataset = assemble(source, articles, milestones, passages, expressions, report);
  return faults.length > 0 ? null : dataset;
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
    const { quotes, ...rest } = entry;
    const own = quotes.flatMap(({ key }) => passages.get(`${entry.id}.${key}`) ?? []);
    const derivation = printSteps(rest.derivation, passages);
    return [{ ...rest, derivation, layer: 'articles', when, passages: own, citations: [] }];
  });
  // Sorting by date keeps the order of equal dates, so the milestones are put into the order of the page first.
  const blockIds = articles.flatMap(({ id, blocks }) => blocks.map((block) => `${id}/${block.id}`));
  const inPageOrder = sort(
    built,
    ({ passages: [first] }) => (first ? blockIds.indexOf(`${first.article}/${first.block}`) : 0),
    ({ passages: [first] }) => first?.start ?? 0,
  );
  return inReadingOrder(inPageOrder);
}

/** The steps with their words as the passages print them. */
function printSteps(
  steps: readonly AnnotatedStep[],
  passages: ReadonlyMap<string, Passage>,
): AnnotatedStep[] {
  return steps.map((step) => ({
    ...step,
    expression: asPrinted(passages.get(step.passage)?.quote ?? '', step.expression),
  }));
}

function assemble(
  { file, annotation }: AnnotationFile,
  linked: readonly LinkedArticle[],
  milestones: Milestone[],
  passages: ReadonlyMap<string, Passage>,
  expressions: Expression[],
  report: Report,
): Dataset {
  const { id, title, finding, dek, standfirst, language, timeZone, tracks, speakers } = annotation;
  const { edtf, derivation } = annotation.reference;
  const reference = { edtf, derivation: printSteps(derivation, passages) };
  const articles = annotation.articles.map((entry): Article => {
    const blocks = linked.find(({ id }) => id === entry.id)?.blocks ?? [];
    return {
      ...entry,
      gloss: { en: entry.gloss ?? entry.headline },
      hash: sha256(articleText(blocks)),
      blocks: blocks.map((block) => ({ ...block, joins: [...block.joins] })),
    };
  });
  // Fields that only the editor's file or the page has are dropped by the schema.
  const dataset = sealDataset({
    ...{ schema: SCHEMA_ID, id, language, timeZone, title, dek, reference, tracks },
    ...(finding.length === 0 ? {} : { finding: joinClauses(finding) }),
    ...(standfirst.length === 0 ? {} : { standfirst }),
    ...{ speakers, articles, milestones, expressions },
  });
  for (const { rule, at, expected, actual } of checkDataset(dataset)) {
    report({ file, line: 0, rule: 'dataset', expected: `${rule} at ${at}: ${expected}`, actual });
  }
  return dataset;
}
