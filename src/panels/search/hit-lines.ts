import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Locale, Milestone, Passage } from '../../dataset/model/schema';
import { matchText, normalise, searched } from '../../dataset/search/search';
import type { BlockHit, Hit, MilestoneHit } from '../../dataset/search/search-hits';
import type { Words } from '../../i18n/dictionary';
import type { SearchWords } from '../../i18n/zh/search';
import { dateInWords } from '../../time/date-words';
import { blockName } from '../shared/block-name';
import { hasMark, type Piece, snippetOf } from './snippet';

export interface Line {
  readonly pieces: readonly Piece[];
  readonly locale: Locale;
}

/** What a result says: what was found, and where that is. */
export interface HitLines {
  readonly head: Line;
  /** The words that were found, where the head is not what has them. */
  readonly aside: Line | null;
  /** A quotation that says them as well. */
  readonly quote: Line | null;
  readonly notes: readonly Line[];
}

interface Told {
  readonly terms: readonly string[];
  readonly locale: Locale;
  readonly index: DatasetIndex;
  readonly panels: Words['panels'];
  readonly search: SearchWords;
}

type Versions = readonly (readonly [locale: Locale, text: string])[];

export function linesOf(hit: Hit, told: Told): HitLines {
  return hit.kind === 'block' ? blockLines(hit, told) : milestoneLines(hit, told);
}

function milestoneLines({ where, milestone, passage }: MilestoneHit, told: Told): HitLines {
  const { locale, search } = told;
  const { title, label, summary, when } = milestone;
  const name = lineOf(title[locale], locale, told);
  const dates = both(locale, (tongue) => dateInWords(when.edtf, tongue, when.dayPart));
  const date = lineOf(dates[0]?.[1] ?? '', locale, told);
  switch (where) {
    case 'title': {
      const other = both(locale, (tongue) => label[tongue]).concat(both(locale, (tongue) => title[tongue]));
      return {
        head: name,
        aside: hasMark(name.pieces) ? null : best(other, told),
        quote: passage ? best(wordsOf(passage, locale), told) : null,
        notes: [date],
      };
    }
    case 'quotation':
      if (passage) return quotationLines(milestone, passage, told);
      return { head: name, aside: null, quote: null, notes: [date] };
    case 'text': {
      const aside = best(
        both(locale, (tongue) => summary[tongue]),
        told,
      );
      return { head: name, aside, quote: null, notes: [lineOf(search.summary, locale, told)] };
    }
    case 'speaker':
      return { head: name, aside: null, quote: null, notes: [...speakerLine(milestone, told), date] };
    case 'date': {
      const found = best(when.edtf === null ? dates : [...dates, [locale, when.edtf]], told);
      return { head: name, aside: null, quote: null, notes: [found] };
    }
  }
}

function quotationLines(milestone: Milestone, passage: Passage, told: Told): HitLines {
  const { index, locale, panels } = told;
  const article = index.article.get(passage.article);
  const speaker = index.speaker.get(passage.speaker);
  const where = [
    ...(speaker ? [speaker.name[locale]] : []),
    ...(article
      ? [panels.milestone.report(article.label[locale]), blockName(article, passage.block, panels.milestone)]
      : []),
  ];
  const versions = wordsOf(passage, locale);
  const whole = versions.some(([, text]) => matchText(told.terms, searched(normalise(text))));
  // Marks say why it was found: where the quotation has every word, its title is only what it belongs to.
  const others = whole ? { ...told, terms: [] } : told;
  return {
    head: best(versions, told),
    aside: lineOf(milestone.title[locale], locale, others),
    quote: null,
    notes: where.map((text) => lineOf(text, locale, others)),
  };
}

/** As printed, and as we translate it. */
function wordsOf({ quote, gloss }: Passage, locale: Locale): Versions {
  return both(locale, (tongue) => (tongue === 'zh' ? quote : gloss.en));
}

function blockLines({ article, block }: BlockHit, told: Told): HitLines {
  const { locale, panels, search } = told;
  const versions: Versions = [
    ['zh', block.text],
    ...(block.kind === 'headline' ? ([['en', article.gloss.en]] as const) : []),
  ];
  const where = [
    panels.milestone.report(article.label[locale]),
    blockName(article, block.id, panels.milestone),
    search.unquoted,
  ];
  return {
    head: best(versions, told),
    aside: null,
    quote: null,
    notes: where.map((text) => ({ pieces: [{ text, marked: false }], locale })),
  };
}

/** Of those who speak for it, the one whose name was looked for. */
function speakerLine({ passages }: Milestone, told: Told): Line[] {
  const names = [...new Set(passages.map(({ speaker }) => speaker))].flatMap((id) => {
    const speaker = told.index.speaker.get(id);
    return speaker ? both(told.locale, (tongue) => speaker.name[tongue]) : [];
  });
  return names.length === 0 ? [] : [best(names, told)];
}

/** The reader's language first. */
function both(locale: Locale, say: (tongue: Locale) => string): (readonly [Locale, string])[] {
  const other = locale === 'zh' ? 'en' : 'zh';
  return [
    [locale, say(locale)],
    [other, say(other)],
  ];
}

/** The version that says most of what was looked for; the first of equals. */
function best(versions: Versions, told: Told): Line {
  let [found, most]: [Line | null, number] = [null, -1];
  for (const [locale, text] of versions) {
    const line = lineOf(text, locale, told);
    const count = line.pieces.filter(({ marked }) => marked).length;
    if (count > most) [found, most] = [line, count];
  }
  return found ?? { pieces: [], locale: told.locale };
}

function lineOf(text: string, locale: Locale, { terms }: Told): Line {
  return { pieces: snippetOf(text, terms, locale), locale };
}
