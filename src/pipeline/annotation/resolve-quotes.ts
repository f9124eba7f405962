import { slicePoints } from '../../dataset/model/code-points';
import type { Passage } from '../../dataset/model/schema';
import type { FaultRule } from '../fault';
import type { AnnotatedQuote } from './annotation';
import type { AnnotationFile } from './annotation-file';
import { speakerOf } from './attribute-speech';
import type { LinkedArticle } from './link-articles';
import { type Anchor, contextOf, matchQuote, nearestText } from './match-quote';

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
      const anchors = matchQuote(article.blocks, quote);
      const [anchor] = anchors;
      const block = article.blocks.find(({ id }) => id === anchor?.block);
      if (!anchor || !block || anchors.length > 1) {
        return fault(
          [...path, 'text'],
          ...(anchor ? ambiguous(article, quote, anchors) : missing(article, quote)),
        );
      }
      const context = contextOf(block.text, anchor);
      if (countAlike(article, quote.text, context) > 1) {
        const actual = `“${quote.text}” with the same 32 characters around it`;
        fault([...path, 'text'], 'ambiguous', 'a quotation that its surroundings tell apart', actual);
      }
      const speaker = speakerOf(article.speech.get(block.id) ?? [], anchor.start, anchor.end);
      if (speaker !== quote.speaker) {
        const actual = `${quote.speaker}, for “${quote.text.slice(0, 24)}” in ${article.id} ${block.id}`;
        fault([...path, 'speaker'], 'speaker', speaker ?? 'nobody', actual);
      }
      const id = `${milestone.id}.${quote.key}`;
      passages.set(id, {
        id,
        article: article.id,
        ...anchor,
        quote: quote.text,
        ...context,
        speaker: quote.speaker,
        gloss: { en: quote.gloss },
        ...(quote.note === undefined ? {} : { note: quote.note }),
      });
    });
  });
  return passages;
}

/** How many stretches of the article have this text with the same context on both sides. */
function countAlike({ blocks }: LinkedArticle, text: string, context: ReturnType<typeof contextOf>): number {
  return matchQuote(blocks, { text }).filter((anchor) => {
    const other = contextOf(textOf(blocks, anchor), anchor);
    return other.prefix === context.prefix && other.suffix === context.suffix;
  }).length;
}

type QuoteFault = [rule: FaultRule, expected: string, actual: string];

/** The selector matches nowhere: shows where the bare text stands, or the text nearest to it. */
function missing({ id, blocks }: LinkedArticle, { text, prefix, suffix }: AnnotatedQuote): QuoteFault {
  const bare = matchQuote(blocks, { text });
  if (bare.length > 0) {
    const expected = `“${text}” between “${prefix ?? ''}” and “${suffix ?? ''}” in ${id}`;
    return ['quotation', expected, bare.map((anchor) => around(blocks, anchor)).join('; ')];
  }
  const texts = blocks.map((block) => block.text);
  const joined = texts.join('');
  const actual = joined.includes(text)
    ? `“${text}”, which spans two blocks`
    : `nearest is “${nearestText(texts, text)}”`;
  return ['quotation', `“${text}” word for word in ${id}, inside one block`, actual];
}

function ambiguous(
  { id, blocks }: LinkedArticle,
  { text }: AnnotatedQuote,
  anchors: readonly Anchor[],
): QuoteFault {
  const places = anchors.map((anchor) => around(blocks, anchor)).join('; ');
  const expected = `one place in ${id} for “${text}”: add prefix or suffix`;
  return ['ambiguous', expected, `${anchors.length} places: ${places}`];
}

/** The six characters on either side of an anchor, with the block's id. */
function around(blocks: LinkedArticle['blocks'], anchor: Anchor): string {
  const text = textOf(blocks, anchor);
  const { block, start, end } = anchor;
  return `${block} “${slicePoints(text, Math.max(0, start - 6), start)}[…]${slicePoints(text, end, end + 6)}”`;
}

function textOf(blocks: LinkedArticle['blocks'], { block }: Anchor): string {
  return blocks.find(({ id }) => id === block)?.text ?? '';
}
