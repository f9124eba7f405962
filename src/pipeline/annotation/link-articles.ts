import { isOf, languageOf } from '../../dataset/text/languages';
import type { PageBlock } from '../page/page-block';
import type { ParsedArticle } from '../sources/read-sources';
import type { AnnotatedArticle, WrittenAnnotation } from './annotation';
import type { AnnotationFile } from './annotation-file';
import { attributeSpeech, type SpeechRange } from './attribute-speech';
import type { Voices } from './find-lead-ins';

/**
 * The editor's file with what the front matter of each article says and its entry does not. A publisher that neither names is reported.
 * `null`: the articles are not known.
 */
export function completeArticles(
  source: AnnotationFile<WrittenAnnotation>,
  parsed: readonly ParsedArticle[] | null,
): AnnotationFile {
  const articles = source.annotation.articles.map((entry, index): AnnotatedArticle => {
    const { publisher: named, date = null, headline: _, kicker: __, ...rest } = parsed?.[index]?.front ?? {};
    const publisher = entry.publisher ?? (typeof named === 'string' ? { zh: named, en: named } : named);
    if (!publisher && parsed)
      source.fault(['articles', index], 'shape', `${entry.id}: a publisher, here or in front matter`, 'none');
    return {
      ...rest,
      ...entry,
      publisher: publisher ?? { zh: '', en: '' },
      date: entry.date === undefined ? date : entry.date,
    };
  });
  return { ...source, annotation: { ...source.annotation, articles } };
}

/** An article of the page under the editor's id, with the speaker of every stretch of it. */
export interface LinkedArticle {
  readonly id: string;
  readonly blocks: readonly PageBlock[];
  /** The date that its front matter gives. */
  readonly date: string | null;
  readonly speech: ReadonlyMap<string, readonly SpeechRange[]>;
}

/** Pairs each annotated article with the parsed one in the same place, which must have the same headline. */
export function linkArticles(
  parsed: readonly ParsedArticle[],
  { annotation, fault }: AnnotationFile,
): LinkedArticle[] {
  const voices = voicesOf(annotation);
  if (voices === null) {
    const actual = annotation.speakers.map(({ id, names }) => `${id}: ${names.join(' ') || 'none'}`);
    fault(['speakers'], 'speaker', 'one speaker without names, the narration', actual.join(', '));
  }
  for (const { headline } of parsed.slice(annotation.articles.length)) {
    fault(['articles'], 'article', `an entry for “${headline}”`, 'none');
  }
  return annotation.articles.flatMap(({ id, headline, gloss }, index): LinkedArticle[] => {
    if (gloss === undefined && !isOf('en', languageOf(annotation, id))) {
      fault(['articles', index], 'shape', `gloss: the headline in English, since ${id} is not`, 'none');
    }
    const article = parsed[index];
    if (article?.headline !== headline) {
      const expected = article ? `“${article.headline}”, which is in this place on the page` : 'no entry';
      fault(['articles', index, 'headline'], 'article', expected, `“${headline}”`);
      return [];
    }
    const speech = attributeSpeech(article.blocks, voices ?? { narration: '', names: [] });
    return [{ id, blocks: article.blocks, date: article.front?.date ?? null, speech }];
  });
}

function voicesOf({ speakers }: AnnotationFile['annotation']): Voices | null {
  const [narration, ...others] = speakers.filter(({ names }) => names.length === 0);
  if (!narration || others.length > 0) return null;
  const names = speakers.flatMap(({ id, names: own }) => own.map((name) => [name, id] as const));
  return { narration: narration.id, names };
}
