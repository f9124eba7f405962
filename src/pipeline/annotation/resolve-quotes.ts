import { isOf, languageOf } from '../../dataset/text/languages';
import type { Bilingual, Passage } from '../../dataset/model/schema';
import type { FaultRule } from '../fault';
import type { AnnotatedQuote } from './annotation';
import type { AnnotationFile } from './annotation-file';
import { speakerOf } from './attribute-speech';
import type { LinkedArticle } from './link-articles';
import { type Anchor, asPrinted, matchQuote, nearestText } from './match-quote';

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
      const where = `“${quote.text.slice(0, 24)}” in ${article.id} ${anchor.block}`;
      if (speaker !== quote.speaker && quote.speakerReason === undefined) {
        const expected = `${speaker ?? 'no speaker'}, or a speakerReason`;
        fault([...path, 'speaker'], 'speaker', expected, `${quote.speaker}, for ${where}`);
      } else if (speaker === quote.speaker && quote.speakerReason !== undefined) {
        const actual = `a reason, for ${where}`;
        fault([...path, 'speakerReason'], 'speaker', `no reason, since the text names ${speaker}`, actual);
      }
      if (quote.gloss === undefined && !isOf('en', languageOf(annotation, article.id))) {
        fault(path, 'shape', `gloss: the quotation in English, since ${article.id} is not`, 'none');
      }
      const id = `${milestone.id}.${quote.key}`;
      const block = article.blocks.find((one) => one.id === anchor.block);
      const printed = asPrinted(block?.text ?? '', quote.text);
      passages.set(id, {
        id,
        article: article.id,
        ...anchor,
        quote: printed,
        speaker: quote.speaker,
        gloss: { en: quote.gloss ?? printed },
        ...noteOf(quote),
      });
    });
  });
  return passages;
}

/** The editor's remark on a quotation, after the reason for its speaker. */
function noteOf({ speakerReason, note }: AnnotatedQuote): { readonly note?: Bilingual } {
  const notes = [speakerReason, note].filter((one) => one !== undefined);
  if (notes.length === 0) return {};
  return { note: { zh: notes.map(({ zh }) => zh).join(''), en: notes.map(({ en }) => en).join(' ') } };
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
