import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Locale, Milestone, Passage } from '../../dataset/model/schema';
import { matchText, normalise, searched } from '../../dataset/search/search';
import type { BlockHit, Hit, MilestoneHit } from '../../dataset/search/search-hits';
import type { Words } from '../../i18n/dictionary';
import type { SearchWords } from '../../i18n/zh/search';
import { dateInWords } from '../../time/date-words';
import { blockName } from '../shared/block-name';
import { hasMark, type Piece, snippetOf } from './snippet';

/** A text of a search result, with the searched words marked. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly locale: Locale;
}

/** The texts of a search result: what was found, and where. */
export interface HitLines {
  readonly head: Line;
  /** The words that were found, if they are not in the head. */
  readonly aside: Line | null;
  /** A quotation that contains the searched words as well. */
  readonly quote: Line | null;
  readonly notes: readonly Line[];
}

interface Context {
  readonly terms: readonly string[];
  readonly locale: Locale;
  readonly index: DatasetIndex;
  readonly panels: Words['panels'];
  readonly search: SearchWords;
}

/** The same text in several languages. */
type Versions = readonly (readonly [locale: Locale, text: string])[];

export function linesOf(hit: Hit, context: Context): HitLines {
  return hit.kind === 'block' ? blockLines(hit, context) : milestoneLines(hit, context);
}

function milestoneLines({ where, milestone, passage }: MilestoneHit, context: Context): HitLines {
  const { locale, search } = context;
  const { title, label, summary, when } = milestone;
  const name = lineOf(title[locale], locale, context);
  const dates = both(locale, (tongue) => dateInWords(when.edtf, tongue, when.dayPart));
  const date = lineOf(dates[0]?.[1] ?? '', locale, context);
  switch (where) {
    case 'title': {
      const other = both(locale, (tongue) => label[tongue]).concat(both(locale, (tongue) => title[tongue]));
      return {
        head: name,
        aside: hasMark(name.pieces) ? null : best(other, context),
        quote: passage ? best(wordsOf(passage, locale), context) : null,
        notes: [date],
      };
    }
    case 'quotation':
      if (passage) return quotationLines(milestone, passage, context);
      return { head: name, aside: null, quote: null, notes: [date] };
    case 'text': {
      const aside = best(
        both(locale, (tongue) => summary[tongue]),
        context,
      );
      return { head: name, aside, quote: null, notes: [lineOf(search.summary, locale, context)] };
    }
    case 'speaker':
      return { head: name, aside: null, quote: null, notes: [...speakerLine(milestone, context), date] };
    case 'date': {
      const found = best(when.edtf === null ? dates : [...dates, [locale, when.edtf]], context);
      return { head: name, aside: null, quote: null, notes: [found] };
    }
  }
}

function quotationLines(milestone: Milestone, passage: Passage, context: Context): HitLines {
  const { index, locale, panels } = context;
  const article = index.article.get(passage.article);
  const speaker = index.speaker.get(passage.speaker);
  const where = [
    ...(speaker ? [speaker.name[locale]] : []),
    ...(article
      ? [panels.milestone.report(article.label[locale]), blockName(article, passage.block, panels.milestone)]
      : []),
  ];
  const versions = wordsOf(passage, locale);
  const whole = versions.some(([, text]) => matchText(context.terms, searched(normalise(text))));
  // Marks show why the result was found: if the quotation contains every word, mark nothing else.
  const others = whole ? { ...context, terms: [] } : context;
  return {
    head: best(versions, context),
    aside: lineOf(milestone.title[locale], locale, others),
    quote: null,
    notes: where.map((text) => lineOf(text, locale, others)),
  };
}

/** The quotation as printed, and its translation. */
function wordsOf({ quote, gloss }: Passage, locale: Locale): Versions {
  return both(locale, (tongue) => (tongue === 'zh' ? quote : gloss.en));
}

function blockLines({ article, block }: BlockHit, context: Context): HitLines {
  const { locale, panels, search } = context;
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
    head: best(versions, context),
    aside: null,
    quote: null,
    notes: where.map((text) => ({ pieces: [{ text, marked: false }], locale })),
  };
}

/** The speaker of the milestone's quotations whose name was searched. */
function speakerLine({ passages }: Milestone, context: Context): Line[] {
  const names = [...new Set(passages.map(({ speaker }) => speaker))].flatMap((id) => {
    const speaker = context.index.speaker.get(id);
    return speaker ? both(context.locale, (tongue) => speaker.name[tongue]) : [];
  });
  return names.length === 0 ? [] : [best(names, context)];
}

/** A text in both languages, the reader's first. */
function both(locale: Locale, say: (tongue: Locale) => string): (readonly [Locale, string])[] {
  const other = locale === 'zh' ? 'en' : 'zh';
  return [
    [locale, say(locale)],
    [other, say(other)],
  ];
}

/** The version with the most marks; the first of equals. */
function best(versions: Versions, context: Context): Line {
  let [found, most]: [Line | null, number] = [null, -1];
  for (const [locale, text] of versions) {
    const line = lineOf(text, locale, context);
    const count = line.pieces.filter(({ marked }) => marked).length;
    if (count > most) [found, most] = [line, count];
  }
  return found ?? { pieces: [], locale: context.locale };
}

function lineOf(text: string, locale: Locale, { terms }: Context): Line {
  return { pieces: snippetOf(text, terms, locale), locale };
}
