import { parseEdtf } from '../../time/edtf';
import { parseInstant } from '../../time/instant';
import { type Zone, zone } from '../../time/zone';
import { boundsOf } from './bounds';
import { countPoints, slicePoints } from './code-points';
import { findCycle, followersOf, wholesOf } from './find-cycle';
import type { Block, Dataset, DerivationStep, Milestone } from './schema';

export type ProblemRule = 'duplicate-id' | 'unknown-id' | 'offsets' | 'date' | 'derivation' | 'cycle';

/** A broken rule that spans fields, so that the schema cannot state it. */
export interface Problem {
  readonly rule: ProblemRule;
  /** The entry it is in: `milestones/talks/passages/talks.a`. */
  readonly at: string;
  readonly expected: string;
  readonly actual: string;
}

/**
 * The rules of a dataset that its schema cannot state: ids are unique and resolve, offsets fall inside the text and cut
 * out the quote, dates agree with their bounds, derivations name words that exist, order and parts have no cycle.
 * Expects a dataset that fits the schema. Linear in its size.
 */
export function checkDataset(dataset: Dataset): Problem[] {
  const problems: Problem[] = [];
  const add: Add = (rule, at, expected, actual) => void problems.push({ rule, at, expected, actual });
  const { milestones } = dataset;
  const known = knownIn(dataset, add);
  const inZone = zone(dataset.timeZone);
  for (const milestone of milestones) checkMilestone(milestone, known, inZone, add);
  checkHead(dataset, known, add);
  checkCycle('an order without a cycle', followersOf(milestones), add);
  checkCycle('parts without a cycle', wholesOf(milestones), add);
  return problems;
}

type Add = (rule: ProblemRule, at: string, expected: string, actual: string) => void;

/** What references are checked against. */
interface Known {
  readonly block: (article: string, block: string) => Block | undefined;
  /** Adds a problem unless the id exists. */
  readonly expect: (
    list: 'tracks' | 'speakers' | 'articles' | 'milestones' | 'passages',
    id: string,
    at: string,
  ) => void;
  /** Adds a problem unless the words stand in the quote of the passage. */
  readonly expectWords: (passage: string, words: string, at: string) => void;
}

function knownIn(dataset: Dataset, add: Add): Known {
  const { tracks, speakers, articles, milestones } = dataset;
  const passages = milestones.flatMap((milestone) => milestone.passages);
  const ids = {
    tracks: checkIds(tracks, 'tracks', add),
    speakers: checkIds(speakers, 'speakers', add),
    articles: checkIds(articles, 'articles', add),
    milestones: checkIds(milestones, 'milestones', add),
    passages: checkIds(passages, 'passages', add),
  };
  const quotes = new Map(passages.map(({ id, quote }) => [id, quote]));
  const blocks = new Map(articles.map(({ id, blocks: own }) => [id, new Map(own.map((b) => [b.id, b]))]));
  const expect: Known['expect'] = (list, id, at) => {
    if (!ids[list].has(id)) add('unknown-id', at, `an id among the ${list}`, id);
  };
  return {
    block: (article, block) => blocks.get(article)?.get(block),
    expect,
    expectWords: (passage, words, at) => {
      const quote = quotes.get(passage);
      if (quote === undefined) expect('passages', passage, at);
      else if (!quote.includes(words)) add('derivation', at, `“${words}” in ${passage}`, quote);
    },
  };
}

/** Everything but the milestones. */
function checkHead(dataset: Dataset, known: Known, add: Add): void {
  dataset.articles.forEach(({ id, blocks }) => {
    checkIds(blocks, `articles/${id}/blocks`, add);
    for (const block of blocks) checkJoins(block, `articles/${id}/blocks/${block.id}`, add);
  });
  checkSteps(dataset.reference.derivation, 'reference', known);
  dataset.expressions.forEach((expression, index) => {
    const at = `expressions/${index}`;
    checkStretch(expression, expression.text, at, known, add);
    for (const id of expression.milestones) known.expect('milestones', id, at);
  });
}

function checkCycle(rule: string, next: ReadonlyMap<string, readonly string[]>, add: Add): void {
  const cycle = findCycle(next);
  if (cycle) add('cycle', `milestones/${cycle[0]}`, rule, cycle.join(' → '));
}

function checkIds(entries: readonly { readonly id: string }[], at: string, add: Add): Set<string> {
  const ids = new Set<string>();
  for (const { id } of entries) {
    if (ids.has(id)) add('duplicate-id', `${at}/${id}`, 'an id of its own', id);
    ids.add(id);
  }
  return ids;
}

function checkJoins({ text, joins }: Block, at: string, add: Add): void {
  const length = countPoints(text);
  const rising = joins.every((join, index) => join > (joins[index - 1] ?? 0) && join < length);
  if (!rising) add('offsets', at, `joins that rise from 1 to ${length - 1}`, joins.join(', '));
}

function checkStretch(
  stretch: { article: string; block: string; start: number; end: number },
  words: string,
  at: string,
  known: Known,
  add: Add,
): void {
  const block = known.block(stretch.article, stretch.block);
  if (!block) {
    add('unknown-id', at, 'a block of an article', `${stretch.article}/${stretch.block}`);
    return;
  }
  const text = slicePoints(block.text, stretch.start, stretch.end);
  if (stretch.start >= stretch.end || text !== words) {
    add('offsets', at, words, `“${text}” from ${stretch.start} to ${stretch.end} of ${block.id}`);
  }
}

function checkMilestone(milestone: Milestone, known: Known, inZone: Zone, add: Add): void {
  const at = `milestones/${milestone.id}`;
  known.expect('tracks', milestone.track, at);
  if (milestone.partOf !== undefined) known.expect('milestones', milestone.partOf, at);
  const { after, before } = milestone.when;
  for (const id of [...milestone.related, ...after, ...before]) known.expect('milestones', id, at);
  for (const passage of milestone.passages) {
    known.expect('speakers', passage.speaker, `${at}/passages/${passage.id}`);
    checkStretch(passage, passage.quote, `${at}/passages/${passage.id}`, known, add);
  }
  checkSteps(milestone.derivation, at, known);
  checkWhen(milestone, at, inZone, add);
}

function checkSteps(steps: readonly DerivationStep[], at: string, known: Known): void {
  for (const { passage, expression } of steps) known.expectWords(passage, expression, at);
}

function checkWhen({ when }: Milestone, at: string, inZone: Zone, add: Add): void {
  const { start, end } = boundsOf(when.edtf === null ? null : parseEdtf(when.edtf), when.dayPart, inZone);
  const [earliest, latest] = [when.earliest, when.latest].map((text) =>
    text === null ? null : parseInstant(text),
  );
  if (earliest !== start || latest !== end) {
    add(
      'date',
      at,
      `the bounds of ${when.edtf ?? 'no date'}`,
      `${when.earliest ?? '..'} to ${when.latest ?? '..'}`,
    );
  }
  if ((when.edtf === null) !== (when.basis === 'unstated')) {
    add('date', at, when.edtf === null ? 'basis unstated' : 'a basis that is not unstated', when.basis);
  }
}
