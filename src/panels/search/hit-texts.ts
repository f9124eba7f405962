import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Article, Bilingual, Locale, Milestone, Passage } from '../../dataset/model/schema';
import type { Hit } from '../../dataset/search/find-hits';
import { marksIn } from '../../dataset/search/marks-in';
import { matcher, searched } from '../../dataset/search/search';
import type { Words } from '../../i18n/dictionary';
import type { ReadingWords } from '../../i18n/reading-words';
import { isOf, isTranslated } from '../../dataset/text/languages';
import { dateInWords } from '../../time/date-words';
import { blockName } from '../shared/block-name';

/** What can be shown as one text of a search result: the version with the most searched words is, or else the first. */
export type Versions = readonly (readonly [locale: Locale, text: string])[];

/** The texts of a search result: what was found, and where. */
interface HitTexts {
  readonly head: Versions;
  /** The words that were found, if they are not in the head. */
  readonly aside: Versions | null;
  /** A quotation that contains the searched words as well. */
  readonly quote: Versions | null;
  readonly notes: readonly Versions[];
  /** The terms to mark in `aside` and `notes`. */
  readonly others: readonly string[];
}

interface Context {
  readonly terms: readonly string[];
  readonly locale: Locale;
  readonly index: DatasetIndex;
  readonly panels: Words['panels'];
  readonly search: ReadingWords['search'];
}

export function textsOf(hit: Hit, context: Context): HitTexts {
  const { terms, locale, index, search } = context;
  const here = (text: string): Versions => [[locale, text]];
  if (hit.kind === 'block') {
    const { article, block } = hit;
    const isEnglish = isOf('en', article.language ?? index.dataset.language);
    const headline: Versions = block.kind === 'headline' && !isEnglish ? [['en', article.gloss.en]] : [];
    const notes = [...placeOf(article, block.id, context), search.unquoted].map(here);
    return {
      head: [[isEnglish ? 'en' : 'zh', block.text], ...headline],
      aside: null,
      quote: null,
      notes,
      others: [],
    };
  }
  const { where, milestone, passage } = hit;
  const { title, label, summary, when, passages } = milestone;
  const both = (text: Bilingual): Versions => versionsOf(text, locale);
  const date = (tongue: Locale): string => dateInWords(when.edtf, tongue, when.dayPart);
  const dated = here(date(locale));
  const texts = { head: here(title[locale]), aside: null, quote: null, notes: [dated], others: terms };
  switch (where) {
    case 'title': {
      const isInHead = marksIn(title[locale], terms).length > 0;
      return {
        ...texts,
        aside: isInHead ? null : [...both(label), ...both(title)],
        quote: passage && wordsOf(passage, locale),
      };
    }
    case 'quotation':
      return passage ? quotationTexts(milestone, passage, context) : texts;
    case 'text':
      return { ...texts, aside: both(summary), notes: [here(search.summary)] };
    case 'speaker': {
      const speakers = new Set(passages.map(({ speaker }) => index.speaker.get(speaker)));
      const names = [...speakers].flatMap((speaker) => (speaker ? both(speaker.name) : []));
      return { ...texts, notes: [names, dated] };
    }
    case 'date':
      return { ...texts, notes: [[...both({ zh: date('zh'), en: date('en') }), [locale, when.edtf ?? '']]] };
  }
}

function quotationTexts(milestone: Milestone, passage: Passage, context: Context): HitTexts {
  const { terms, index, locale } = context;
  const article = index.article.get(passage.article);
  const speaker = index.speaker.get(passage.speaker);
  const head = wordsOf(passage, locale);
  const isWhole = head.some(([, text]) => matcher(terms)(searched(text)));
  const notes = [
    ...(speaker ? [speaker.name[locale]] : []),
    ...(article ? placeOf(article, passage.block, context) : []),
  ];
  return {
    head,
    aside: [[locale, milestone.title[locale]]],
    quote: null,
    notes: notes.map((text) => [[locale, text]]),
    // Marks show why the result was found: if the quotation contains every word, mark nothing else.
    others: isWhole ? [] : terms,
  };
}

/** The names of a report and of a block in it. */
function placeOf(article: Article, block: string, { locale, panels }: Context): readonly string[] {
  return [panels.milestone.report(article.label[locale]), blockName(article, block, panels.milestone)];
}

/** The quotation as printed, and its translation if it has one. */
function wordsOf(passage: Passage, locale: Locale): Versions {
  const { quote, gloss } = passage;
  if (!isTranslated(passage)) return [['en', quote]];
  return versionsOf({ zh: quote, en: gloss.en }, locale);
}

/** The same text in both languages, the reader's first. */
function versionsOf({ zh, en }: Bilingual, locale: Locale): Versions {
  const versions: Versions = [
    ['zh', zh],
    ['en', en],
  ];
  return locale === 'zh' ? versions : versions.toReversed();
}
