import type { Passage } from '../../dataset/model/schema';
import type { FaultRule } from '../fault';
import type { AnnotatedQuote } from './annotation';
import type { AnnotationFile } from './annotation-file';
import { speakerOf } from './attribute-speech';
import type { LinkedArticle } from './link-articles';
import { type Anchor, matchQuote, nearestText } from './match-quote';

/**
 * Resolves the selector of every quotation to an anchor in its article. Returns the passages of the dataset by id.
 * A quotation that cannot be anchored is reported and has no passage.
 */
export function resolveQuotes(
  articles: readonly LinkedArticle[],
  { annotation, fault }: AnnotationFile,
): Map<string, Passage> {
  const passages = new Map<string, Passage>();
  annotation.milestones.forEach((milestone, at) => {
    milestone.quotes.forEach((quote, index) => {
      const article = articles.find(({ id }) => id === quote.article);
      if (!article) return;
      const path = ['milestones', at, 'quotes', index];
      const [anchor, ...others] = matchQuote(article.blocks, quote);
      if (!anchor) return fault([...path, 'text'], ...missing(article, quote));
      if (others.length > 0) {
        const expected = `one place in ${article.id} for “${quote.text}”: add prefix or suffix`;
        const actual = `${others.length + 1} places: ${[anchor, ...others].map(around).join('; ')}`;
        return fault([...path, 'text'], 'ambiguous', expected, actual);
      }
      const speaker = speakerOf(article.speech.get(anchor.block) ?? [], anchor.start, anchor.end);
      if (speaker !== quote.speaker) {
        const actual = `${quote.speaker}, for “${quote.text.slice(0, 24)}” in ${article.id} ${anchor.block}`;
        fault([...path, 'speaker'], 'speaker', speaker ?? 'no speaker', actual);
      }
      const id = `${milestone.id}.${quote.key}`;
      passages.set(id, {
        id,
        article: article.id,
        ...anchor,
        quote: quote.text,
        speaker: quote.speaker,
        gloss: { en: quote.gloss },
        ...(quote.note === undefined ? {} : { note: quote.note }),
      });
    });
  });
  return passages;
}

/** The fault of a selector that matches nowhere: shows where its text is without prefix and suffix, or the nearest text. */
function missing(
  { id, blocks }: LinkedArticle,
  { text, prefix = '', suffix = '' }: AnnotatedQuote,
): [rule: FaultRule, expected: string, actual: string] {
  const bare = matchQuote(blocks, { text });
  if (bare.length > 0) {
    const expected = `“${text}” between “${prefix}” and “${suffix}” in ${id}`;
    return ['quotation', expected, bare.map(around).join('; ')];
  }
  const texts = blocks.map((block) => block.text);
  const actual = texts.join('').includes(text)
    ? `“${text}”, which spans two blocks`
    : `nearest is “${nearestText(texts, text)}”`;
  return ['quotation', `“${text}” word for word in ${id}, inside one block`, actual];
}

/** The six characters on either side of an anchor, with the block's id. */
function around({ block, prefix, suffix }: Anchor): string {
  return `${block} “${prefix.slice(-6)}[…]${suffix.slice(0, 6)}”`;
}
