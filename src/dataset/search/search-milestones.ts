import { dateInWords } from '../../time/date-words';
import { FIT, Haystack } from './haystack';
import type { Milestone, Passage, Speaker } from '../model/schema';
import { type MilestoneHit, WHERES } from './search-hits';

const [TITLE, QUOTATION, TEXT, SPEAKER, DATE] = [0, 1, 2, 3, 4] as const;
const NOWHERE: number = WHERES.length;
const BEST_FIRST = Object.values(FIT).sort((a, b) => b - a);

/** Searches all texts of the milestones. The texts of one milestone are neighbours. */
export class MilestoneSearch {
  private readonly hay = new Haystack();
  private readonly milestones: readonly Milestone[];
  /** By text: the index of its place in `WHERES`, and that of its passage (-1: none). */
  private readonly wheres: number[] = [];
  private readonly nths: number[] = [];
  /** The first text of each milestone, and the one after the last. */
  private readonly firsts: number[] = [0];

  constructor(milestones: Iterable<Milestone>, speakers: ReadonlyMap<string, Speaker>) {
    this.milestones = [...milestones];
    for (const milestone of this.milestones) this.add(milestone, speakers);
  }

  /** By `WHERES`: hits, the best fit first. Every term has to be somewhere in a milestone. */
  find(terms: readonly string[]): MilestoneHit[][] {
    const ranked = WHERES.map((): MilestoneHit[][] => []);
    const fits = terms.map((term) => this.hay.fits(term));
    this.milestones.forEach((milestone, m) => {
      const [from, to] = [this.firsts[m] ?? 0, this.firsts[m + 1] ?? 0];
      const rank = this.worstPlace(fits, from, to);
      if (rank === NOWHERE) return;
      const found = (at: number, fit: number, passage: Passage | null): void => {
        const byFit = ranked[at];
        if (!byFit) return;
        byFit[fit] ??= [];
        byFit[fit].push({ kind: 'milestone', where: WHERES[at] ?? 'date', milestone, passage });
      };
      const quoting = milestone.passages.map((_, nth) => this.fitAmong(fits, from, to, this.nths, nth));
      // The quotation that fits best is shown under the title, and is no hit of its own.
      const best = Math.max(0, ...quoting);
      const beneath = rank === TITLE && best > 0 ? quoting.indexOf(best) : -1;
      if (rank === TITLE) {
        const fit = this.fitAmong(fits, from, to, this.wheres, TITLE);
        found(TITLE, fit, milestone.passages[beneath] ?? null);
      }
      milestone.passages.forEach((passage, nth) => {
        const fit = quoting[nth] ?? 0;
        if (fit > 0 && nth !== beneath) found(QUOTATION, fit, passage);
      });
      // The terms are in different texts: the weakest one ranks the milestone.
      if (rank !== TITLE && best === 0)
        found(rank, 0, rank === QUOTATION ? this.richest(fits, from, to, milestone.passages) : null);
    });
    return ranked.map((byFit) => BEST_FIRST.flatMap((fit) => byFit[fit] ?? []));
  }

  private add({ title, label, summary, when, passages }: Milestone, speakers: ReadonlyMap<string, Speaker>) {
    const add = (where: number, text: string, nth = -1): void => {
      this.hay.add(text);
      this.wheres.push(where);
      this.nths.push(nth);
    };
    for (const text of [title.zh, title.en, label.zh, label.en]) add(TITLE, text);
    passages.forEach(({ quote, gloss }, nth) => {
      add(QUOTATION, quote, nth);
      add(QUOTATION, gloss.en, nth);
    });
    for (const text of [summary.zh, summary.en]) add(TEXT, text);
    for (const id of new Set(passages.map(({ speaker }) => speaker))) {
      for (const text of Object.values(speakers.get(id)?.name ?? {})) add(SPEAKER, text);
    }
    for (const locale of ['zh', 'en'] as const) add(DATE, dateInWords(when.edtf, locale, when.dayPart));
    if (when.edtf !== null) add(DATE, when.edtf);
    this.firsts.push(this.hay.size);
  }

  /** The place of the term that ranks worst, each term by its best place; `NOWHERE` if a term has none. */
  private worstPlace(fits: readonly Uint8Array[], from: number, to: number): number {
    let worst = 0;
    for (const fit of fits) {
      let best = NOWHERE;
      for (let i = from; i < to; i += 1) if (fit[i] !== 0) best = Math.min(best, this.wheres[i] ?? NOWHERE);
      if (best === NOWHERE) return NOWHERE;
      worst = Math.max(worst, best);
    }
    return worst;
  }

  /** The fit of the weakest term in the texts that have `wanted` in `column`, each term by its best text. */
  private fitAmong(
    fits: readonly Uint8Array[],
    from: number,
    to: number,
    column: readonly number[],
    wanted: number,
  ): number {
    let least: number | null = null;
    for (const fit of fits) {
      let best = 0;
      for (let i = from; i < to; i += 1) if (column[i] === wanted) best = Math.max(best, fit[i] ?? 0);
      if (best === 0) return 0;
      least = Math.min(least ?? best, best);
    }
    return least ?? 0;
  }

  /** The passage that contains most of the terms. */
  private richest(
    fits: readonly Uint8Array[],
    from: number,
    to: number,
    passages: readonly Passage[],
  ): Passage | null {
    let [richest, most]: [Passage | null, number] = [null, 0];
    for (const [nth, passage] of passages.entries()) {
      const count = fits.filter((fit) => this.fitAmong([fit], from, to, this.nths, nth) > 0).length;
      if (count > most) [richest, most] = [passage, count];
    }
    return richest;
  }
}
