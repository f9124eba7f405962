import { slicePoints } from '../model/code-points';
import { blockKey, type DatasetIndex, type PassageAt } from '../model/dataset-index';
import { Haystack } from './haystack';
import type { Article, Block } from '../model/schema';
import type { BlockHit } from './search-hits';

interface Searched {
  readonly article: Article;
  readonly block: Block;
  /** Ids of the passages that are quoted from it. */
  readonly quoted: readonly string[];
}

/** Searches all words of the reports, since milestones quote only some, and the English of their headlines. */
export class BlockSearch {
  private readonly blocks: Searched[] = [];
  private readonly whole = new Haystack();
  /** The same blocks without what is quoted from them. */
  private readonly rest = new Haystack();

  constructor(articles: readonly Article[], passagesIn: DatasetIndex['passagesIn']) {
    for (const article of articles) {
      for (const block of article.blocks) {
        const quoted = passagesIn.get(blockKey(article.id, block.id)) ?? [];
        const gloss = block.kind === 'headline' ? `\n${article.gloss.en}` : '';
        this.blocks.push({ article, block, quoted: quoted.map(({ passage }) => passage.id) });
        this.whole.add(block.text + gloss);
        this.rest.add(unquoted(block.text, quoted) + gloss);
      }
    }
  }

  /** Blocks with every term, except where the `listed` passages show all matches already. */
  find(terms: readonly string[], listed: ReadonlySet<string>): BlockHit[] {
    const whole = terms.map((term) => this.whole.fits(term));
    const rest = terms.map((term) => this.rest.fits(term));
    return this.blocks.flatMap(({ article, block, quoted }, i): BlockHit[] => {
      if (!whole.every((fits) => fits[i] !== 0)) return [];
      const more = rest.some((fits) => fits[i] !== 0) || !quoted.some((id) => listed.has(id));
      return more ? [{ kind: 'block', where: 'text', article, block }] : [];
    });
  }
}

/** The text between the quotations, each stretch on its own line. */
function unquoted(text: string, quoted: readonly PassageAt[]): string {
  const rest: string[] = [];
  let from = 0;
  for (const { passage } of quoted) {
    if (passage.start > from) rest.push(slicePoints(text, from, passage.start));
    from = Math.max(from, passage.end);
  }
  rest.push(slicePoints(text, from));
  return rest.join('\n');
}
