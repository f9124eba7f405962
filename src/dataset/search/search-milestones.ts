import { maxIndex } from 'd3';
import { dateInWords } from '../../time/date-words';
import { FIT, Haystack } from './haystack';
import type { Milestone, Passage, Speaker } from '../model/schema';
import { type MilestoneHit, WHERES } from './search-hits';

const [TITLE, QUOTATION, TEXT, SPEAKER, DATE] = [0, 1, 2, 3, 4] as const;
const NOWHERE: number = WHERES.length;
const BEST_FIRST = Object.values(FIT).sort((a, b) => b - a);

interface Text {
  /** Index in the haystack. */
  readonly at: number;
  /** Index of its place in `WHERES`. */
  readonly where: number;
}

/** The texts of a milestone, in the order of `WHERES`. */
interface Entry {
  readonly milestone: Milestone;
  readonly texts: readonly Text[];
  readonly titles: readonly Text[];
  /** By passage. */
  readonly quotes: readonly (readonly Text[])[];
}

/** Searches all texts of the milestones. */
export class MilestoneSearch {
  private readonly hay = new Haystack();
  private readonly entries: readonly Entry[];

  constructor(milestones: Iterable<Milestone>, speakers: ReadonlyMap<string, Speaker>) {
    this.entries = Array.from(milestones, (milestone) => this.entryOf(milestone, speakers));
  }

  /** By `WHERES`: hits, the best fit first. Every term has to be somewhere in a milestone. There is at least one term. */
  find(terms: readonly string[]): MilestoneHit[][] {
    const ranked = WHERES.map((): MilestoneHit[][] => []);
    const fits = terms.map((term) => this.hay.fits(term));
    const isIn = (fit: Uint8Array, texts: readonly Text[]): boolean => texts.some(({ at }) => fit[at] !== 0);
    for (const { milestone, texts, titles, quotes } of this.entries) {
      const rank = worstPlace(texts, fits);
      if (rank === NOWHERE) continue;
      const found = (at: number, fit: number, passage: Passage | null): void => {
        const hit = { kind: 'milestone', where: WHERES[at] ?? 'date', milestone, passage } as const;
        ((ranked[at] ??= [])[fit] ??= []).push(hit);
      };
      const quoting = quotes.map((own) => fitIn(own, fits));
      const best = Math.max(0, ...quoting);
      // The quotation that fits best is shown under the title, and is no hit of its own.
      const beneath = rank === TITLE && best > 0 ? quoting.indexOf(best) : -1;
      if (rank === TITLE) found(TITLE, fitIn(titles, fits), milestone.passages[beneath] ?? null);
      milestone.passages.forEach((passage, nth) => {
        const fit = quoting[nth] ?? 0;
        if (fit > 0 && nth !== beneath) found(QUOTATION, fit, passage);
      });
      if (rank === TITLE || best > 0) continue;
      // The terms are in different texts: the weakest one ranks the milestone, and the richest passage is shown.
      const richest = maxIndex(quotes, (own) => fits.filter((fit) => isIn(fit, own)).length);
      found(rank, 0, rank === QUOTATION ? (milestone.passages[richest] ?? null) : null);
    }
    return ranked.map((byFit) => BEST_FIRST.flatMap((fit) => byFit[fit] ?? []));
  }

  private entryOf(milestone: Milestone, speakers: ReadonlyMap<string, Speaker>): Entry {
    const { title, label, summary, when, passages } = milestone;
    const add = (where: number, words: readonly string[]): Text[] =>
      words.map((text) => ({ at: this.hay.add(text), where }));
    const titles = add(TITLE, [title.zh, title.en, label.zh, label.en]);
    const quotes = passages.map(({ quote, gloss }) => add(QUOTATION, [quote, gloss.en]));
    const names = Array.from(new Set(passages.map(({ speaker }) => speaker)), (id) => speakers.get(id)?.name);
    const dates = (['zh', 'en'] as const).map((locale) => dateInWords(when.edtf, locale, when.dayPart));
    const texts = [
      ...titles,
      ...quotes.flat(),
      ...add(TEXT, [summary.zh, summary.en]),
      ...names.flatMap((name) => add(SPEAKER, Object.values(name ?? {}))),
      ...add(DATE, when.edtf === null ? dates : [...dates, when.edtf]),
    ];
    return { milestone, texts, titles, quotes };
  }
}

/** The fit of the weakest term, each term by its best text. */
function fitIn(texts: readonly Text[], fits: readonly Uint8Array[]): number {
  let weakest = Infinity;
  for (const fit of fits) {
    let best = 0;
    for (const { at } of texts) best = Math.max(best, fit[at] ?? 0);
    weakest = Math.min(weakest, best);
  }
  return weakest;
}

/** The place of the term that ranks worst, each term by its first text, which is in its best place. */
function worstPlace(texts: readonly Text[], fits: readonly Uint8Array[]): number {
  let worst = 0;
  for (const fit of fits) {
    const first = texts.find(({ at }) => fit[at] !== 0);
    if (!first) return NOWHERE;
    worst = Math.max(worst, first.where);
  }
  return worst;
}
