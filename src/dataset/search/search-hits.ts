import type { Article, Block, Milestone, Passage } from '../model/schema';

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

export interface Found {
  /** Normalised. */
  readonly terms: readonly string[];
  /** Ranked: by where they are, then by how well they fit, then in reading order. */
  readonly hits: readonly Hit[];
}
