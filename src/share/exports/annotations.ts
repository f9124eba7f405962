import { isTranslated } from '../../dataset/text/languages';
import { blockStarts } from '../../dataset/text/article-text';
import type { DatasetHead, Locale, Milestone, Passage } from '../../dataset/model/schema';
import { LANG } from '../../i18n/page-words';
import type { ExportSource } from './export-source';

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  /** Code points, as the standard says, and not the UTF-16 units of JavaScript. */
  readonly start: number;
  readonly end: number;
}

/**
 * Every passage as an annotation by the Web Annotation Data Model of the W3C, on one page. Its target is the published plain text of the
 * report, because the printed page has other words between the paragraphs; `scope` is that page. `null` if there is no
 * passage, or if the texts are not published.
 */
export function annotationPage(source: ExportSource): string | null {
  const { dataset, milestones, ownAddress } = source;
  const starts = startsOf(dataset);
  const items = milestones.flatMap((milestone) =>
    milestone.passages.flatMap((passage) => annotationOf(milestone, passage, starts, source)),
  );
  if (items.length === 0) return null;
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    ...(ownAddress === null ? {} : { id: ownAddress }),
    type: 'AnnotationPage',
    partOf: {
      ...(ownAddress === null ? {} : { id: `${ownAddress}#all` }),
      type: 'AnnotationCollection',
      label: dataset.title.zh,
      total: items.length,
    },
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(page, null, 1)}\n`;
}

function annotationOf(
  { id, title, summary }: Milestone,
  passage: Passage,
  starts: ReturnType<typeof startsOf>,
  { textAddress, pageAddress }: ExportSource,
): object[] {
  const text = textAddress(passage.article);
  if (text === null) return [];
  const body = (purpose: string, locale: Locale, value: string): object => ({
    type: 'TextualBody',
    purpose,
    value,
    language: LANG[locale],
    format: 'text/plain',
  });
  return [
    {
      id: `${pageAddress({ kind: 'milestone', id })}#${passage.id}`,
      type: 'Annotation',
      motivation: 'describing',
      body: [
        body('tagging', 'zh', title.zh),
        body('tagging', 'en', title.en),
        body('describing', 'zh', summary.zh),
        body('describing', 'en', summary.en),
        // A translation of the quotation.
        ...(isTranslated(passage) ? [body('commenting', 'en', passage.gloss.en)] : []),
      ],
      target: {
        source: text,
        scope: pageAddress({ kind: 'article', id: passage.article }),
        selector: [quoteSelector(passage), positionSelector(passage, starts)],
      },
    },
  ];
}

export function quoteSelector({ quote, prefix, suffix }: Passage): TextQuoteSelector {
  return { type: 'TextQuoteSelector', exact: quote, prefix, suffix };
}

function positionSelector(
  { article, block, start, end }: Passage,
  starts: ReturnType<typeof startsOf>,
): TextPositionSelector {
  const first = starts.get(article)?.get(block) ?? 0;
  return { type: 'TextPositionSelector', start: first + start, end: first + end };
}

/** By article and block: where the text of the block begins in that of the article. */
function startsOf({ articles }: DatasetHead): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map(articles.map(({ id, blocks }) => [id, blockStarts(blocks)]));
}
