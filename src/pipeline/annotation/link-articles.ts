import { type SpeechRange, attributeSpeech, type Voices } from './attribute-speech';
import type { AnnotationFile } from './annotation-file';
import type { Report } from '../fault';
import type { PageArticle, PageBlock } from '../page/page-block';

/** An article of the page under the editor's id, with the speaker of every stretch of it. */
export interface LinkedArticle {
  readonly id: string;
  readonly blocks: readonly PageBlock[];
  readonly speech: ReadonlyMap<string, readonly SpeechRange[]>;
}

/** Pairs annotated and parsed articles by headline, word for word; each has one partner, in the same order. */
export function linkArticles(
  parsed: readonly PageArticle[],
  { file, annotation, lineOf }: AnnotationFile,
  report: Report,
): LinkedArticle[] {
  const voices = voicesOf(annotation);
  if (voices === null) {
    const line = lineOf(['speakers']);
    const actual = annotation.speakers
      .map(({ id, names }) => `${id}: ${names.join(' ') || 'none'}`)
      .join(', ');
    report({ file, line, rule: 'speaker', expected: 'one speaker without names, the narration', actual });
  }
  const linked: LinkedArticle[] = [];
  annotation.articles.forEach(({ id, headline }, index) => {
    const line = lineOf(['articles', index, 'headline']);
    const article = parsed.find((candidate) => candidate.headline === headline);
    if (!article) {
      const actual = `“${headline}”, while the page has ${parsed.map((one) => `“${one.headline}”`).join(', ')}`;
      report({ file, line, rule: 'article', expected: 'a headline of the page', actual });
      return;
    }
    if (parsed.indexOf(article) !== index) {
      const expected = `“${parsed[index]?.headline ?? ''}” in this place, as on the page`;
      report({ file, line, rule: 'article', expected, actual: headline });
    }
    const speech = attributeSpeech(article.blocks, voices ?? { narration: '', names: [] });
    linked.push({ id, blocks: article.blocks, speech });
  });
  for (const { headline } of parsed) {
    if (annotation.articles.some((article) => article.headline === headline)) continue;
    const line = lineOf(['articles']);
    report({ file, line, rule: 'article', expected: `an entry for “${headline}”`, actual: 'none' });
  }
  return linked;
}

function voicesOf({ speakers }: AnnotationFile['annotation']): Voices | null {
  const nameless = speakers.filter(({ names }) => names.length === 0);
  const narration = nameless[0];
  if (!narration || nameless.length > 1) return null;
  const names = speakers.flatMap(({ id, names: own }) => own.map((name) => [name, id] as const));
  return { narration: narration.id, names };
}
