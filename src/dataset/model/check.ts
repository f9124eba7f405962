import { isDay, parseEdtf } from '../../time/edtf';
import { zone } from '../../time/zone';
import { articleText, blockStarts } from '../text/article-text';
import { boundsOf, statedSpan } from './bounds';
import { countPoints, slicePoints } from './code-points';
import { blockKey } from './dataset-index';
import { findCycle, followersOf, wholesOf } from './find-cycle';
import type { Block, Dataset, DerivationStep, Milestone, Passage } from './schema';

/** A broken rule that spans fields, so that the schema cannot state it. */
export interface Problem {
  readonly rule: 'duplicate-id' | 'unknown-id' | 'offsets' | 'date' | 'derivation' | 'cycle' | 'fold';
  /** The entry it is in: `milestones/talks/passages/talks.a`. */
  readonly at: string;
  readonly expected: string;
  readonly actual: string;
}

/**
 * The rules of a dataset that its schema cannot state: ids are unique and resolve, offsets fall inside the text and cut
 * out the quote, the words around a quote are those of the article, dates agree with their bounds, derivations name words that exist, order, parts and folds have no cycle.
 * Expects a dataset that fits the schema. Linear in its size.
 */
export function checkDataset(dataset: Dataset): Problem[] {
  const problems: Problem[] = [];
  const add = (rule: Problem['rule'], at: string, expected: string, actual: string): void =>
    void problems.push({ rule, at, expected, actual });

  function byId<T extends { readonly id: string }>(at: string, entries: readonly T[]): Map<string, T> {
    const known = new Map<string, T>();
    for (const entry of entries) {
      const { id } = entry;
      if (known.has(id)) add('duplicate-id', `${at}/${id}`, 'an id of its own', id);
      known.set(id, entry);
    }
    return known;
  }

  const { tracks, speakers, articles, milestones, expressions } = dataset;
  const passages = milestones.flatMap((milestone) => milestone.passages);
  const known = {
    tracks: byId('tracks', tracks),
    speakers: byId('speakers', speakers),
    articles: byId('articles', articles),
    milestones: byId('milestones', milestones),
    passages: byId('passages', passages),
  };
  const blocks = new Map(
    articles.flatMap(({ id, blocks: own }) => own.map((block) => [blockKey(id, block.id), block])),
  );
  const texts = new Map(
    articles.map(({ id, blocks: own }) => [id, { text: articleText(own), starts: blockStarts(own) }]),
  );
  const inZone = zone(dataset.timeZone);

  function expectId(list: keyof typeof known, id: string | undefined, at: string): void {
    if (id !== undefined && !known[list].has(id)) add('unknown-id', at, `an id among the ${list}`, id);
  }

  function checkJoins({ text, joins }: Block, at: string): void {
    const length = countPoints(text);
    const rising = joins.every((join, index) => join > (joins[index - 1] ?? 0) && join < length);
    if (!rising) add('offsets', at, `joins that rise from 1 to ${length - 1}`, joins.join(', '));
  }

  function checkStretch(
    { article, block: id, start, end }: { article: string; block: string; start: number; end: number },
    words: string,
    at: string,
  ): void {
    const block = blocks.get(blockKey(article, id));
    if (!block) return add('unknown-id', at, 'a block of an article', `${article}/${id}`);
    const text = slicePoints(block.text, start, end);
    if (start >= end || text !== words) {
      add('offsets', at, `“${words}”`, `“${text}” from ${start} to ${end} of ${block.id}`);
    }
  }

  function checkAround({ article, block, start, end, prefix, suffix }: Passage, at: string): void {
    const { text = '', starts } = texts.get(article) ?? {};
    const first = starts?.get(block);
    // An unknown block is a fault already.
    if (first === undefined) return;
    const before = slicePoints(text, Math.max(0, first + start - countPoints(prefix)), first + start);
    const after = slicePoints(text, first + end, first + end + countPoints(suffix));
    if (before !== prefix) add('offsets', at, `“${prefix}” before the quote`, `“${before}”`);
    if (after !== suffix) add('offsets', at, `“${suffix}” after the quote`, `“${after}”`);
  }

  function checkSteps(steps: readonly DerivationStep[], at: string): void {
    for (const { passage, expression: words } of steps) {
      const quote = known.passages.get(passage)?.quote;
      if (quote === undefined) expectId('passages', passage, at);
      else if (!quote.includes(words)) add('derivation', at, `“${words}” in ${passage}`, quote);
    }
  }

  function checkWhen(milestone: Milestone, at: string): void {
    const { edtf, dayPart, earliest, latest, basis } = milestone.when;
    const value = parseEdtf(edtf);
    const { start, end } = boundsOf(value, dayPart, inZone);
    if (dayPart !== undefined && !isDay(value)) {
      add('date', at, 'a part of the day only of one whole day', `the ${dayPart} of ${edtf ?? 'no date'}`);
    }
    const stated = statedSpan(milestone);
    if (stated.start !== start || stated.end !== end) {
      add('date', at, `the bounds of ${edtf ?? 'no date'}`, `${earliest ?? '..'} to ${latest ?? '..'}`);
    }
    if ((edtf === null) !== (basis === 'unstated')) {
      add('date', at, edtf === null ? 'basis unstated' : 'a basis that is not unstated', basis);
    }
  }

  function checkCycle(rule: string, next: ReadonlyMap<string, readonly string[]>): void {
    const cycle = findCycle(next);
    if (cycle) add('cycle', `milestones/${cycle[0]}`, rule, cycle.join(' → '));
  }

  for (const milestone of milestones) {
    const { id, track, partOf, foldInto, related, when, passages: own, derivation } = milestone;
    const at = `milestones/${id}`;
    expectId('tracks', track, at);
    const others = [partOf, foldInto, ...related, ...when.after, ...when.before];
    for (const other of others) expectId('milestones', other, at);
    const fold = foldFault(milestone, known.milestones);
    if (fold) add('fold', at, fold.expected, fold.actual);
    for (const passage of own) {
      expectId('speakers', passage.speaker, `${at}/passages/${passage.id}`);
      checkStretch(passage, passage.quote, `${at}/passages/${passage.id}`);
      checkAround(passage, `${at}/passages/${passage.id}`);
    }
    checkSteps(derivation, at);
    checkWhen(milestone, at);
  }
  for (const { id, blocks: own } of articles) {
    byId(`articles/${id}/blocks`, own);
    for (const block of own) checkJoins(block, `articles/${id}/blocks/${block.id}`);
  }
  checkSteps(dataset.reference.derivation, 'reference');
  for (const [index, { milestone }] of (dataset.standfirst ?? []).entries()) {
    expectId('milestones', milestone, `standfirst/${index}`);
  }
  for (const [index, expression] of expressions.entries()) {
    checkStretch(expression, expression.text, `expressions/${index}`);
    for (const id of expression.milestones) expectId('milestones', id, `expressions/${index}`);
  }
  checkCycle('an order without a cycle', followersOf(milestones));
  checkCycle('parts and folds without a cycle', wholesOf(milestones));
  return problems;
}

type Folded = Pick<Milestone, 'importance' | 'partOf' | 'foldInto'>;

/**
 * What is wrong with where a milestone shows: one of importance 3 shows within the milestone that it is part of, or else
 * within the one that it is folded into. `null` if nothing is.
 * @param milestones By id. That an id is unknown is a fault of its own.
 */
export function foldFault(
  { importance, partOf, foldInto }: Folded,
  milestones: ReadonlyMap<string, Pick<Milestone, 'importance'>>,
): { readonly expected: string; readonly actual: string } | null {
  if (foldInto === undefined) {
    if (importance < 3 || partOf !== undefined) return null;
    return { expected: 'partOf or foldInto at importance 3', actual: 'neither' };
  }
  if (importance < 3)
    return { expected: 'foldInto at importance 3 only', actual: `importance ${importance}` };
  if (partOf !== undefined) {
    return { expected: 'foldInto without partOf', actual: `foldInto ${foldInto}, partOf ${partOf}` };
  }
  if (milestones.get(foldInto)?.importance !== 3) return null;
  return { expected: 'foldInto a milestone of importance 1 or 2', actual: `${foldInto} of importance 3` };
}
