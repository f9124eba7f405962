import { greatest } from 'd3';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Article, Bilingual, Locale, Milestone, Passage } from '../../dataset/model/schema';
import { matcher, normalise, searched } from '../../dataset/search/search';
import type { BlockHit, Hit, MilestoneHit } from '../../dataset/search/find-hits';
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

/** The same text in both languages, the reader's first. */
type Versions = readonly (readonly [locale: Locale, text: string])[];

export function linesOf(hit: Hit, context: Context): HitLines {
  return hit.kind === 'block' ? blockLines(hit, context) : milestoneLines(hit, context);
}

function milestoneLines({ where, milestone, passage }: MilestoneHit, context: Context): HitLines {
  const { locale, search } = context;
  const { title, label, summary, when } = milestone;
  const both = (text: Bilingual): Versions => versionsOf(text, locale);
  const date = (tongue: Locale): string => dateInWords(when.edtf, tongue, when.dayPart);
  const head = lineOf(title[locale], context);
  const dateLine = lineOf(date(locale), context);
  const lines = { head, aside: null, quote: null, notes: [dateLine] };
  switch (where) {
    case 'title':
      return {
        ...lines,
        aside: hasMark(head.pieces) ? null : best([...both(label), ...both(title)], context),
        quote: passage && best(wordsOf(passage, locale), context),
      };
    case 'quotation':
      return passage ? quotationLines(milestone, passage, context) : lines;
    case 'text':
      return { ...lines, aside: best(both(summary), context), notes: [lineOf(search.summary, context)] };
    case 'speaker': {
      const speakers = new Set(milestone.passages.map(({ speaker }) => context.index.speaker.get(speaker)));
      const names = [...speakers].flatMap((speaker) => (speaker ? both(speaker.name) : []));
      return { ...lines, notes: [best(names, context), dateLine] };
    }
    case 'date': {
      const dates = [...both({ zh: date('zh'), en: date('en') }), [locale, when.edtf ?? ''] as const];
      return { ...lines, notes: [best(dates, context)] };
    }
  }
}

function quotationLines(milestone: Milestone, passage: Passage, context: Context): HitLines {
  const { index, locale } = context;
  const article = index.article.get(passage.article);
  const speaker = index.speaker.get(passage.speaker);
  const versions = wordsOf(passage, locale);
  const whole = versions.some(([, text]) => matcher(context.terms)(searched(normalise(text))));
  // Marks show why the result was found: if the quotation contains every word, mark nothing else.
  const others = whole ? { ...context, terms: [] } : context;
  const notes = [
    ...(speaker ? [speaker.name[locale]] : []),
    ...(article ? placeOf(article, passage.block, context) : []),
  ];
  return {
    head: best(versions, context),
    aside: lineOf(milestone.title[locale], others),
    quote: null,
    notes: notes.map((text) => lineOf(text, others)),
  };
}

function blockLines({ article, block }: BlockHit, context: Context): HitLines {
  const headline: Versions = block.kind === 'headline' ? [['en', article.gloss.en]] : [];
  const notes = [...placeOf(article, block.id, context), context.search.unquoted];
  return {
    head: best([['zh', block.text], ...headline], context),
    aside: null,
    quote: null,
    notes: notes.map((text) => lineOf(text, { ...context, terms: [] })),
  };
}

/** The names of a report and of a block in it. */
function placeOf(article: Article, block: string, { locale, panels }: Context): readonly string[] {
  return [panels.milestone.report(article.label[locale]), blockName(article, block, panels.milestone)];
}

/** The quotation as printed, and its translation. */
function wordsOf({ quote, gloss }: Passage, locale: Locale): Versions {
  return versionsOf({ zh: quote, en: gloss.en }, locale);
}

function versionsOf({ zh, en }: Bilingual, locale: Locale): Versions {
  const versions: Versions = [
    ['zh', zh],
    ['en', en],
  ];
  return locale === 'zh' ? versions : versions.toReversed();
}

/** The version with the most marks; the first of equals. */
function best(versions: Versions, context: Context): Line {
  const lines = versions.map(([locale, text]) => lineOf(text, { ...context, locale }));
  const line = greatest(lines, ({ pieces }) => pieces.filter(({ marked }) => marked).length);
  return line ?? { pieces: [], locale: context.locale };
}

function lineOf(text: string, { terms, locale }: Pick<Context, 'terms' | 'locale'>): Line {
  return { pieces: snippetOf(text, terms, locale), locale };
}
