import { parseEdtf } from '../../time/edtf';
import { parseInstant } from '../../time/instant';
import { type Zone, zone } from '../../time/zone';
import { boundsOf } from './bounds';
import { countPoints, slicePoints } from './code-points';
import { type Edges, findCycle, followersOf, wholesOf } from './find-cycle';
import type { Block, Dataset, DatasetHead, DerivationStep, Milestone } from './schema';

export type ProblemRule = 'duplicate-id' | 'unknown-id' | 'offsets' | 'date' | 'derivation' | 'cycle';

/** A breach of a rule that spans fields, and so is not in the JSON Schema. */
export interface Problem {
  readonly rule: ProblemRule;
  /** The entry it is in: `milestones/talks/passages/talks.a`. */
  readonly at: string;
  readonly expected: string;
  readonly actual: string;
}

/**
 * The rules of a dataset that its schema cannot say: ids are given once and resolve, offsets fall inside the
 * text and cut out the quote, dates agree with their bounds, derivations point at words that are there, order
 * and parts run in no circle. Assumes a dataset of the right shape; linear in its size.
 */
export function checkDataset(dataset: Dataset): Problem[] {
  const problems: Problem[] = [];
  const add: Add = (rule, at, expected, actual) => void problems.push({ rule, at, expected, actual });
  const { milestones } = dataset;
  const known = knownIn(dataset, add);
  const inZone = zone(dataset.timeZone);
  for (const milestone of milestones) checkMilestone(milestone, known, inZone, add);
  checkHead(dataset, known, add);
  checkCycles(followersOf(milestones), wholesOf(milestones), (id) => id, add);
  return problems;
}

export type Add = (rule: ProblemRule, at: string, expected: string, actual: string) => void;
export type Shelf = 'tracks' | 'speakers' | 'articles' | 'milestones' | 'passages';

/** What a reference is held against. Both may answer later, when the whole of a dataset has been seen. */
export interface Known {
  block(article: string, block: string): Block | undefined;
  /** Adds a problem unless there is such an id. */
  expect(shelf: Shelf, id: string, at: string): void;
  /** Adds a problem unless the words stand in the quote of the passage. */
  expectWords(passage: string, words: string, at: string): void;
}

function knownIn(dataset: Dataset, add: Add): Known {
  const passages = dataset.milestones.flatMap((milestone) => milestone.passages);
  const quotes = new Map(passages.map(({ id, quote }) => [id, quote]));
  const ids: Readonly<Record<Shelf, ReadonlySet<string>>> = {
    ...headIds(dataset, add),
    milestones: checkIds(dataset.milestones, 'milestones', add),
    passages: checkIds(passages, 'passages', add),
  };
  const expect: Known['expect'] = (shelf, id, at) => {
    if (!ids[shelf].has(id)) addUnknown(shelf, id, at, add);
  };
  return {
    block: blocksIn(dataset),
    expect,
    expectWords: (passage, words, at) => {
      const quote = quotes.get(passage);
      if (quote === undefined) expect('passages', passage, at);
      else checkWords(quote, passage, words, at, add);
    },
  };
}

export function headIds(dataset: DatasetHead, add: Add) {
  return {
    tracks: checkIds(dataset.tracks, 'tracks', add),
    speakers: checkIds(dataset.speakers, 'speakers', add),
    articles: checkIds(dataset.articles, 'articles', add),
  };
}

export function blocksIn({ articles }: DatasetHead): Known['block'] {
  const blocks = new Map(
    articles.map((article) => [article.id, new Map(article.blocks.map((b) => [b.id, b]))]),
  );
  return (article, block) => blocks.get(article)?.get(block);
}

export function addUnknown(shelf: Shelf, id: string, at: string, add: Add): void {
  add('unknown-id', at, `an id among the ${shelf}`, id);
}

export function checkWords(quote: string, passage: string, words: string, at: string, add: Add): void {
  if (!quote.includes(words)) add('derivation', at, `“${words}” in ${passage}`, quote);
}

/** Everything but the milestones. */
export function checkHead(dataset: DatasetHead, known: Known, add: Add): void {
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

/** `order` leads from each milestone to those that follow it, `parts` to that which it is part of. */
export function checkCycles<Node>(
  order: Edges<Node>,
  parts: Edges<Node>,
  idOf: (node: Node) => string,
  add: Add,
): void {
  const told = (rule: string, circle: Node[] | null): void => {
    const ids = circle?.map(idOf);
    if (ids) add('cycle', `milestones/${ids[0]}`, rule, ids.join(' → '));
  };
  told('an order without a circle', findCycle(order));
  told('parts without a circle', findCycle(parts));
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

export function checkMilestone(milestone: Milestone, known: Known, inZone: Zone, add: Add): void {
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
