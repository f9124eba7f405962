import { parseEdtf } from '../time/edtf';
import { parseInstant } from '../time/instant';
import { type Zone, zone } from '../time/zone';
import { boundsOf } from './bounds';
import { countPoints, slicePoints } from './code-points';
import { findCycle, followersOf, wholesOf } from './find-cycle';
import type { Block, Dataset, DerivationStep, Milestone } from './schema';

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
  const add = (rule: ProblemRule, at: string, expected: string, actual: string): void => {
    problems.push({ rule, at, expected, actual });
  };
  const known = new Known(dataset, add);
  dataset.articles.forEach(({ id, blocks }) => {
    checkIds(blocks, `articles/${id}/blocks`, add);
    for (const block of blocks) checkJoins(block, `articles/${id}/blocks/${block.id}`, add);
  });
  const inZone = zone(dataset.timeZone);
  checkSteps(dataset.reference.derivation, 'reference', known, add);
  for (const milestone of dataset.milestones) checkMilestone(milestone, known, inZone, add);
  dataset.expressions.forEach((expression, index) => {
    const at = `expressions/${index}`;
    checkStretch(expression, expression.text, at, known, add);
    for (const id of expression.milestones) known.expect('milestones', id, at);
  });
  const order = findCycle(followersOf(dataset.milestones));
  if (order) add('cycle', `milestones/${order[0]}`, 'an order without a circle', order.join(' → '));
  const parts = findCycle(wholesOf(dataset.milestones));
  if (parts) add('cycle', `milestones/${parts[0]}`, 'parts without a circle', parts.join(' → '));
  return problems;
}

type Add = (rule: ProblemRule, at: string, expected: string, actual: string) => void;
type Shelf = 'tracks' | 'speakers' | 'articles' | 'milestones' | 'passages';

class Known {
  readonly blocks = new Map<string, Block>();
  readonly quotes = new Map<string, string>();
  private readonly ids: Readonly<Record<Shelf, ReadonlySet<string>>>;
  private readonly add: Add;

  constructor(dataset: Dataset, add: Add) {
    const passages = dataset.milestones.flatMap((milestone) => milestone.passages);
    this.add = add;
    this.ids = {
      tracks: checkIds(dataset.tracks, 'tracks', add),
      speakers: checkIds(dataset.speakers, 'speakers', add),
      articles: checkIds(dataset.articles, 'articles', add),
      milestones: checkIds(dataset.milestones, 'milestones', add),
      passages: checkIds(passages, 'passages', add),
    };
    for (const { id, quote } of passages) this.quotes.set(id, quote);
    for (const { id, blocks } of dataset.articles) {
      for (const block of blocks) this.blocks.set(`${id}/${block.id}`, block);
    }
  }

  expect(shelf: Shelf, id: string, at: string): void {
    if (!this.ids[shelf].has(id)) this.add('unknown-id', at, `an id among the ${shelf}`, id);
  }
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
  const block = known.blocks.get(`${stretch.article}/${stretch.block}`);
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
  checkSteps(milestone.derivation, at, known, add);
  checkWhen(milestone, at, inZone, add);
}

function checkSteps(steps: readonly DerivationStep[], at: string, known: Known, add: Add): void {
  for (const { passage, expression } of steps) {
    const quote = known.quotes.get(passage);
    if (quote === undefined) known.expect('passages', passage, at);
    else if (!quote.includes(expression)) add('derivation', at, `“${expression}” in ${passage}`, quote);
  }
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
