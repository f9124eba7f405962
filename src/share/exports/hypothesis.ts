import { isTranslated } from '../../dataset/text/languages';
import type { Milestone, Passage } from '../../dataset/model/schema';
import { dateInWords } from '../../time/date-words';
import { headlineOf } from '../article-names';
import { quoteSelector } from './annotations';
import { type ExportSource, isAbsolute } from './export-source';

/**
 * The passages in the form that the client of Hypothesis imports. It imports into the page that is open, whatever the file says, and asks
 * whose annotations to take: so each report is a user, named by its headline. `null` if the site does not know its
 * origin, which the addresses of Hypothesis need, or if there is no passage.
 */
export function hypothesisFile(source: ExportSource): string | null {
  const { dataset, milestones, stamp, pageAddress } = source;
  if (!isAbsolute(pageAddress({ kind: 'whole' }))) return null;
  const annotations = milestones.flatMap((milestone) =>
    milestone.passages.flatMap((passage) => annotationOf(milestone, passage, source)),
  );
  if (annotations.length === 0) return null;
  const file = { export_date: stamp, export_userid: '', client_version: dataset.version, annotations };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function annotationOf(milestone: Milestone, passage: Passage, source: ExportSource): object[] {
  const { dataset, locale, stamp, pageAddress } = source;
  const article = dataset.articles.find(({ id }) => id === passage.article);
  if (!article) return [];
  const uri = pageAddress({ kind: 'article', id: article.id });
  const headline = headlineOf(article, locale);
  const user = `acct:${article.id}@${new URL(uri).hostname}`;
  return [
    {
      id: passage.id,
      created: stamp,
      updated: stamp,
      user,
      user_info: { display_name: headline },
      uri,
      document: { title: [headline] },
      // No position: the client would look there first, and it counts UTF-16 units of the whole page.
      target: [{ source: uri, selector: [quoteSelector(passage)] }],
      text: textOf(milestone, passage, source),
      tags: dataset.tracks.filter(({ id }) => id === milestone.track).map(({ title }) => title[locale]),
      group: '__world__',
      // Private, so that an import does not publish dozens of notes under the name of the reader.
      permissions: { read: [user], update: [user], delete: [user] },
      links: {},
      flagged: false,
      hidden: false,
    },
  ];
}

/** Markdown: title and date, the summary, in English the translation of the quotation, and where it comes from. */
function textOf({ id, title, summary, when }: Milestone, passage: Passage, source: ExportSource): string {
  const { locale, words, pageAddress } = source;
  return [
    `**${plain(title[locale])}** ${dateInWords(when.edtf, locale, when.dayPart)}`,
    plain(summary[locale]),
    ...(locale === 'en' && isTranslated(passage) ? [words.annotations.gloss(plain(passage.gloss.en))] : []),
    `<${pageAddress({ kind: 'milestone', id })}#${passage.id}>`,
  ].join('\n\n');
}

/** Text that Markdown and HTML leave as it is. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|$~-]/g, '\\$&');
}
