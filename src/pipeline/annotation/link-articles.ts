import type { PageArticle, PageBlock } from '../page/page-block';
import type { AnnotationFile } from './annotation-file';
import { attributeSpeech, type SpeechRange, type Voices } from './attribute-speech';

/** An article of the page under the editor's id, with the speaker of every stretch of it. */
export interface LinkedArticle {
  readonly id: string;
  readonly blocks: readonly PageBlock[];
  readonly speech: ReadonlyMap<string, readonly SpeechRange[]>;
}

/** Pairs each annotated article with the parsed one of the same headline. Both lists must have the same order. */
export function linkArticles(
  parsed: readonly PageArticle[],
  { annotation, fault }: AnnotationFile,
): LinkedArticle[] {
  const voices = voicesOf(annotation);
  if (voices === null) {
    const actual = annotation.speakers.map(({ id, names }) => `${id}: ${names.join(' ') || 'none'}`);
    fault(['speakers'], 'speaker', 'one speaker without names, the narration', actual.join(', '));
  }
  const linked: LinkedArticle[] = [];
  annotation.articles.forEach(({ id, headline }, index) => {
    const path = ['articles', index, 'headline'];
    const article = parsed.find((candidate) => candidate.headline === headline);
    if (!article) {
      const actual = `“${headline}”, while the page has ${parsed.map((one) => `“${one.headline}”`).join(', ')}`;
      return fault(path, 'article', 'a headline of the page', actual);
    }
    if (parsed.indexOf(article) !== index) {
      fault(path, 'article', `“${parsed[index]?.headline ?? ''}” in this place, as on the page`, headline);
    }
    const speech = attributeSpeech(article.blocks, voices ?? { narration: '', names: [] });
    linked.push({ id, blocks: article.blocks, speech });
  });
  for (const { headline } of parsed) {
    if (annotation.articles.some((article) => article.headline === headline)) continue;
    fault(['articles'], 'article', `an entry for “${headline}”`, 'none');
  }
  return linked;
}

function voicesOf({ speakers }: AnnotationFile['annotation']): Voices | null {
  const [narration, ...others] = speakers.filter(({ names }) => names.length === 0);
  if (!narration || others.length > 0) return null;
  const names = speakers.flatMap(({ id, names: own }) => own.map((name) => [name, id] as const));
  return { narration: narration.id, names };
}
