import { publishersOf } from '../../dataset/model/dataset-index';
import { LOCALES } from '../../dataset/model/kinds';
import type { Bilingual, Locale } from '../../dataset/model/schema';
import { isOf, languageOf } from '../../dataset/text/languages';
import { dateInWords } from '../../time/date-words';
import type { AnnotatedMilestone, Annotation, Clause } from './annotation';
import type { AnnotationFile } from './annotation-file';

/** Words that state no fact, and verbs of saying. Any other word of a clause must stand in its sources. */
const FREE_WORDS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  zh: new Set('的了是在和对到至说'),
  en: new Set(
    'a an the of to in on at by for from with and that is are was were be has had s said'.split(' '),
  ),
};

/** A number is one word, also inside Chinese, where every other character is one. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*%?|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu;

/**
 * Checks the clauses of the finding and of the standfirst: all their words stand in what vouches for their milestone. The
 * line below the finding attributes both to the reports.
 */
export function checkClauses({ annotation, fault }: AnnotationFile): void {
  const { finding, standfirst, milestones, articles, dek } = annotation;
  for (const [list, clauses] of Object.entries({ finding, standfirst })) {
    clauses.forEach((clause, n) => {
      const milestone = milestones.find(({ id }) => id === clause.milestone);
      if (!milestone) return;
      for (const locale of LOCALES) {
        const known = wordsOf(sourcesOf(milestone, annotation, locale).join('\n'));
        const unknown = [...wordsOf(clause[locale])].filter(
          (word) => !known.has(word) && !FREE_WORDS[locale].has(word),
        );
        if (unknown.length === 0) continue;
        const expected = `words of ${milestone.id}: its quotations, their speakers, its date`;
        fault([list, n, locale], 'clause', expected, unknown.join(' '));
      }
    });
  }
  if (finding.length + standfirst.length === 0) return;
  for (const locale of LOCALES) {
    for (const name of publishersOf(articles, locale)) {
      if (!dek[locale].includes(name)) fault(['dek', locale], 'attribution', `“${name}”`, dek[locale]);
    }
  }
}

/** The finding as one line. */
export function joinClauses(clauses: readonly Clause[]): Bilingual {
  return {
    zh: clauses.map(({ zh }) => zh).join('，'),
    en: clauses.map(({ en }) => en).join(', '),
  };
}

/**
 * The texts that vouch for a milestone. In the language of a report they are its words. In another one they are the editor's: in
 * English the glosses, in Chinese the title and the summary; and the original with its numbers.
 */
function sourcesOf(milestone: AnnotatedMilestone, annotation: Annotation, locale: Locale): string[] {
  const { quotes, when, title, summary } = milestone;
  const spoken = annotation.speakers.filter(({ id }) => quotes.some(({ speaker }) => speaker === id));
  return [
    ...quotes.flatMap(({ text, gloss = '', article }) => {
      if (locale === 'en') return [text, gloss];
      return isOf('zh', languageOf(annotation, article)) ? [text] : [text, title.zh, summary.zh];
    }),
    ...spoken.flatMap(({ name, role }) => [name[locale], role[locale]]),
    dateInWords(when.edtf, locale, when.dayPart),
  ];
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(WORD) ?? []);
}
