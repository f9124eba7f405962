import { greatest, max, min } from 'd3';
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
  readonly passage: Passage | null;
}

/** Searches all texts of the milestones. */
export class MilestoneSearch {
  private readonly hay = new Haystack();
  private readonly entries: readonly { readonly milestone: Milestone; readonly texts: readonly Text[] }[];

  constructor(milestones: Iterable<Milestone>, speakers: ReadonlyMap<string, Speaker>) {
    this.entries = Array.from(milestones, (milestone) => ({
      milestone,
      texts: this.textsOf(milestone, speakers),
    }));
  }

  /** By `WHERES`: hits, the best fit first. Every term has to be somewhere in a milestone. */
  find(terms: readonly string[]): MilestoneHit[][] {
    const ranked = WHERES.map((): MilestoneHit[][] => []);
    const fits = terms.map((term) => this.hay.fits(term));
    /** The fit of the weakest term, each term by its best text. */
    const fitIn = (texts: readonly Text[]): number =>
      min(fits, (fit) => max(texts, ({ at }) => fit[at]) ?? 0) ?? 0;
    for (const { milestone, texts } of this.entries) {
      // The place of the term that ranks worst. Texts stand by `WHERES`: the first match of a term is in its best place.
      const rank = Math.max(...fits.map((fit) => texts.find(({ at }) => fit[at] !== 0)?.where ?? NOWHERE));
      if (rank === NOWHERE) continue;
      const found = (at: number, fit: number, passage: Passage | null): void => {
        const hit = { kind: 'milestone', where: WHERES[at] ?? 'date', milestone, passage } as const;
        ((ranked[at] ??= [])[fit] ??= []).push(hit);
      };
      const of = (passage: Passage): readonly Text[] => texts.filter((text) => text.passage === passage);
      const quoting = milestone.passages.map((passage) => fitIn(of(passage)));
      const best = Math.max(0, ...quoting);
      // The quotation that fits best is shown under the title, and is no hit of its own.
      const beneath = rank === TITLE && best > 0 ? quoting.indexOf(best) : -1;
      if (rank === TITLE) {
        const fit = fitIn(texts.filter(({ where }) => where === TITLE));
        found(TITLE, fit, milestone.passages[beneath] ?? null);
      }
      milestone.passages.forEach((passage, nth) => {
        const fit = quoting[nth] ?? 0;
        if (fit > 0 && nth !== beneath) found(QUOTATION, fit, passage);
      });
      if (rank === TITLE || best > 0) continue;
      // The terms are in different texts: the weakest one ranks the milestone, and the richest passage is shown.
      const termsIn = (passage: Passage): number =>
        fits.filter((fit) => of(passage).some(({ at }) => fit[at] !== 0)).length;
      found(rank, 0, rank === QUOTATION ? (greatest(milestone.passages, termsIn) ?? null) : null);
    }
    return ranked.map((byFit) => BEST_FIRST.flatMap((fit) => byFit[fit] ?? []));
  }

  private textsOf(milestone: Milestone, speakers: ReadonlyMap<string, Speaker>): Text[] {
    const { title, label, summary, when, passages } = milestone;
    const texts: Text[] = [];
    const add = (where: number, words: readonly string[], passage: Passage | null = null): void => {
      for (const text of words) {
        texts.push({ at: this.hay.size, where, passage });
        this.hay.add(text);
      }
    };
    add(TITLE, [title.zh, title.en, label.zh, label.en]);
    for (const passage of passages) add(QUOTATION, [passage.quote, passage.gloss.en], passage);
    add(TEXT, [summary.zh, summary.en]);
    for (const id of new Set(passages.map(({ speaker }) => speaker))) {
      add(SPEAKER, Object.values(speakers.get(id)?.name ?? {}));
    }
    add(
      DATE,
      (['zh', 'en'] as const).map((locale) => dateInWords(when.edtf, locale, when.dayPart)),
    );
    if (when.edtf !== null) add(DATE, [when.edtf]);
    return texts;
  }
}
