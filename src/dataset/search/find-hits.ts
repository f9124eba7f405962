import { maxIndex } from 'd3';
import { slicePoints } from '../model/code-points';
import { blockKey, type DatasetIndex, type PassageAt } from '../model/dataset-index';
import type { Article, Block, Milestone, Passage, Speaker } from '../model/schema';
import { textsOf } from './filter';
import { FIT, fitOf } from './fit';
import { type Form, formsOf, matcher, searched, termsOf } from './search';

/** Where a match is, best first. A text is a summary, or what a report prints beyond the quotations. */
export const WHERES = ['title', 'quotation', 'text', 'speaker', 'date'] as const;
export type Where = (typeof WHERES)[number];

export interface MilestoneHit {
  readonly kind: 'milestone';
  readonly where: Where;
  readonly milestone: Milestone;
  /** The passage that matches; under a title, one that matches as well. */
  readonly passage: Passage | null;
}

export interface BlockHit {
  readonly kind: 'block';
  readonly where: 'text';
  readonly article: Article;
  readonly block: Block;
}

export type Hit = MilestoneHit | BlockHit;

/** A milestone and its texts as `searched` returns them: one for each place, but for each passage one. */
export interface SearchedMilestone {
  readonly milestone: Milestone;
  readonly texts: Readonly<Record<Where, readonly string[]>>;
}

/** A block and its texts as `searched` returns them. */
export interface SearchedBlock {
  readonly article: Article;
  readonly block: Block;
  readonly whole: string;
  /** Without what is quoted from it. */
  readonly rest: string;
  /** Ids of the passages that are quoted from it. */
  readonly quoted: readonly string[];
}

/** Makes milestones ready for `findHits`. */
export function searchedMilestones(
  milestones: Iterable<Milestone>,
  speakers: ReadonlyMap<string, Speaker>,
): readonly SearchedMilestone[] {
  const ready = (texts: readonly string[]): string => searched(texts.join('\n'));
  return Array.from(milestones, (milestone) => {
    const { title, quotation, text, speaker, date } = textsOf(milestone, speakers);
    const texts = {
      title: [ready(title)],
      quotation: quotation.map(ready),
      text: [ready(text)],
      speaker: [ready(speaker)],
      date: [ready(date)],
    };
    return { milestone, texts };
  });
}

/** Makes all words of the reports ready, since milestones quote only some, and the English of the headlines. */
export function searchedBlocks({
  dataset,
  passagesIn,
}: Pick<DatasetIndex, 'dataset' | 'passagesIn'>): readonly SearchedBlock[] {
  return dataset.articles.flatMap((article) =>
    article.blocks.map((block) => {
      const quoted = passagesIn.get(blockKey(article.id, block.id)) ?? [];
      const gloss = block.kind === 'headline' ? `\n${article.gloss.en}` : '';
      return {
        article,
        block,
        whole: searched(block.text + gloss),
        rest: searched(unquoted(block.text, quoted) + gloss),
        quoted: quoted.map(({ passage }) => passage.id),
      };
    }),
  );
}

/** The text between the quotations, each stretch on its own line. */
function unquoted(text: string, quoted: readonly PassageAt[]): string {
  const rest: string[] = [];
  let from = 0;
  for (const { passage } of quoted) {
    if (passage.start > from) rest.push(slicePoints(text, from, passage.start));
    from = Math.max(from, passage.end);
  }
  rest.push(slicePoints(text, from));
  return rest.join('\n');
}

/** All that a query finds: ranked by where it is, then by how well it fits, then in reading order. */
export function findHits(
  query: string,
  milestones: readonly SearchedMilestone[],
  blocks: readonly SearchedBlock[],
): readonly Hit[] {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const wanted = terms.map((term) => ({ forms: formsOf(term), isIn: matcher([term]) }));
  const ranked = milestones
    .flatMap((one) => hitsIn(one, wanted))
    .sort((a, b) => b.fit - a.fit)
    .map(({ hit }) => hit);
  const listed = new Set(ranked.map(({ passage }) => passage?.id));
  const inBlocks = blocks.flatMap(({ article, block, whole, rest, quoted }): BlockHit[] => {
    if (!wanted.every(({ isIn }) => isIn(whole))) return [];
    // The listed passages may show all matches of the block already.
    const more = wanted.some(({ isIn }) => isIn(rest)) || !quoted.some((id) => listed.has(id));
    return more ? [{ kind: 'block', where: 'text', article, block }] : [];
  });
  return WHERES.flatMap((where): readonly Hit[] => [
    ...ranked.filter((hit) => hit.where === where),
    ...(where === 'text' ? inBlocks : []),
  ]);
}

interface Term {
  readonly forms: readonly Form[];
  readonly isIn: (text: string) => boolean;
}

/** The hits in a milestone, with their `FIT`. Every term has to be somewhere in it. */
function hitsIn(
  { milestone, texts }: SearchedMilestone,
  terms: readonly Term[],
): { hit: MilestoneHit; fit: number }[] {
  /** The weakest term ranks the milestone, each term by its best place. */
  let rank = 0;
  for (const { isIn } of terms) {
    const place = WHERES.findIndex((at) => texts[at].some(isIn));
    if (place < 0) return [];
    rank = Math.max(rank, place);
  }
  const where = WHERES[rank] ?? 'date';
  const fitIn = (text: string): number => Math.min(...terms.map(({ forms }) => fitOf(forms, text)));
  const hitOf = (at: Where, fit: number, passage: Passage | undefined) => ({
    hit: { kind: 'milestone', where: at, milestone, passage: passage ?? null } as const,
    fit,
  });
  const quoting = milestone.passages
    .map((passage, nth) => hitOf('quotation', fitIn(texts.quotation[nth] ?? ''), passage))
    .filter(({ fit }) => fit > 0);
  if (where === 'title') {
    // The quotation that fits best is shown under the title, and is no hit of its own.
    const beneath = quoting[maxIndex(quoting, ({ fit }) => fit)];
    const title = hitOf(where, fitIn(texts.title[0] ?? ''), beneath?.hit.passage ?? undefined);
    return [title, ...quoting.filter((hit) => hit !== beneath)];
  }
  if (quoting.length > 0) return quoting;
  // The terms are in different texts: show the passage with the most of them.
  const richest = maxIndex(texts.quotation, (text) => terms.filter(({ isIn }) => isIn(text)).length);
  return [hitOf(where, FIT.none, where === 'quotation' ? milestone.passages[richest] : undefined)];
}
