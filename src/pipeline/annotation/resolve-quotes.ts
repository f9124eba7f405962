import { slicePoints } from '../../dataset/model/code-points';
import type { Passage } from '../../dataset/model/schema';
import type { AnnotatedQuote } from './annotation';
import type { AnnotationFile } from './annotation-file';
import { speakerOf } from './attribute-speech';
import type { Fault, Report } from '../fault';
import type { LinkedArticle } from './link-articles';
import { type Anchor, contextOf, matchQuote } from './match-quote';
import { nearestText } from './nearest-text';

/** Every quotation as a passage of the dataset, by id; those that could not be placed are reported and absent. */
export function resolveQuotes(
  articles: readonly LinkedArticle[],
  { file, annotation, lineOf }: AnnotationFile,
  report: Report,
): Map<string, Passage> {
  const passages = new Map<string, Passage>();
  annotation.milestones.forEach((milestone, at) => {
    milestone.quotes.forEach((quote, index) => {
      const article = articles.find(({ id }) => id === quote.article);
      if (!article) return;
      const path = ['milestones', at, 'quotes', index];
      const fault = (key: string, rest: Pick<Fault, 'rule' | 'expected' | 'actual'>): void =>
        report({ file, line: lineOf([...path, key]), ...rest });
      const anchors = matchQuote(article.blocks, quote);
      const [anchor] = anchors;
      const block = article.blocks.find(({ id }) => id === anchor?.block);
      if (!anchor || !block) {
        fault('text', missing(article, quote));
        return;
      }
      if (anchors.length > 1) {
        fault('text', several(article, quote, anchors));
        return;
      }
      const context = contextOf(block.text, anchor);
      if (alike(article, quote.text, context) > 1) {
        const expected = 'a quotation that its surroundings tell apart';
        fault('text', {
          rule: 'ambiguous',
          expected,
          actual: `“${quote.text}” with the same 32 characters around it`,
        });
      }
      const speaker = speakerOf(article.speech.get(block.id) ?? [], anchor.start, anchor.end);
      if (speaker !== quote.speaker) {
        const actual = `${quote.speaker}, for “${quote.text.slice(0, 24)}” in ${article.id} ${block.id}`;
        fault('speaker', { rule: 'speaker', expected: speaker ?? 'nobody', actual });
      }
      const id = `${milestone.id}.${quote.key}`;
      passages.set(id, passageOf(id, article.id, anchor, context, quote));
    });
  });
  return passages;
}

/** How many places of the article read so, with just these surroundings. */
function alike({ blocks }: LinkedArticle, text: string, context: { prefix: string; suffix: string }): number {
  return matchQuote(blocks, { text }).filter((anchor) => {
    const other = contextOf(blocks.find(({ id }) => id === anchor.block)?.text ?? '', anchor);
    return other.prefix === context.prefix && other.suffix === context.suffix;
  }).length;
}

function passageOf(
  id: string,
  article: string,
  { block, start, end }: Anchor,
  { prefix, suffix }: { prefix: string; suffix: string },
  { text, speaker, gloss, note }: AnnotatedQuote,
): Passage {
  const passage = {
    id,
    article,
    block,
    start,
    end,
    quote: text,
    prefix,
    suffix,
    speaker,
    gloss: { en: gloss },
  };
  return note === undefined ? passage : { ...passage, note };
}

function missing(
  { id, blocks }: LinkedArticle,
  quote: AnnotatedQuote,
): Pick<Fault, 'rule' | 'expected' | 'actual'> {
  const { text, prefix, suffix } = quote;
  const bare = matchQuote(blocks, { text });
  if (bare.length > 0) {
    const expected = `“${text}” between “${prefix ?? ''}” and “${suffix ?? ''}” in ${id}`;
    return { rule: 'quotation', expected, actual: bare.map((anchor) => around(blocks, anchor)).join('; ') };
  }
  const joined = blocks.map((block) => block.text).join('');
  const nearest = nearestText(joined.includes(text) ? [joined] : blocks.map((block) => block.text), text);
  const expected = `“${text}” word for word in ${id}, inside one block`;
  const actual = joined.includes(text) ? `“${nearest}”, which spans two blocks` : `nearest is “${nearest}”`;
  return { rule: 'quotation', expected, actual };
}

function several(
  { id, blocks }: LinkedArticle,
  { text }: AnnotatedQuote,
  anchors: readonly Anchor[],
): Pick<Fault, 'rule' | 'expected' | 'actual'> {
  const places = anchors.map((anchor) => around(blocks, anchor)).join('; ');
  const expected = `one place in ${id} for “${text}”: add prefix or suffix`;
  return { rule: 'ambiguous', expected, actual: `${anchors.length} places: ${places}` };
}

function around(blocks: LinkedArticle['blocks'], { block, start, end }: Anchor): string {
  const text = blocks.find(({ id }) => id === block)?.text ?? '';
  return `${block} “${slicePoints(text, Math.max(0, start - 6), start)}[…]${slicePoints(text, end, end + 6)}”`;
}
