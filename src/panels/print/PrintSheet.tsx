import { isTranslated } from '../../dataset/text/languages';
import { cumsum } from 'd3';
import { useSay, useWords } from '../../i18n/use-words';
import { canonicalUrl } from '../../share/canonical-url';
import { headlineOf } from '../../share/article-names';
import { useDataset } from '../../state/use-dataset';
import { useHref, useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { useHydrated } from '../../ui/use-hydrated';
import { PassageSource } from '../shared/PassageSource';
import { QuotedWords } from '../../ui/QuotedWords';

/** Of more milestones than these, the sheet has only the number. */
const MOST = 2_000;

/**
 * All milestones for print, in the order of time: each with its date, the basis of the date, and its passages, which are
 * numbered from first to last. The home page of a dense dataset only counts its milestones; without scripts, the print page is where
 * they are listed.
 */
export function PrintSheet() {
  const index = useDataset();
  const { dataset: names, app, panels } = useWords();
  const say = useSay();
  const locale = useLocale();
  const href = useHref();
  const { dataset } = index;
  const milestones = index.milestones.length > MOST ? [] : [...index.milestones];
  /** The number of the last passage of each milestone. */
  const ends = cumsum(milestones, ({ passages }) => passages.length);
  const path = href({ route: { kind: 'whole' } });
  // The server does not know the host of the site.
  const url = useHydrated() ? canonicalUrl(document.baseURI, path) : path;
  return (
    <article data-sheet="" className="mx-auto w-full max-w-[48rem] wrap-anywhere print:max-w-none">
      <h2 className="font-serif text-2xl font-bold">{say(dataset.title)}</h2>
      <p>{say(dataset.dek)}</p>
      <p className="text-sm text-ink-soft">
        <a href={path}>{url}</a> <span>·</span> <span>{app.version(dataset.version)}</span> <span>·</span>{' '}
        <span>{panels.count(index.milestones.length, index.statements)}</span> <span>·</span>{' '}
        <span>{panels.quotations(index.passage.size)}</span>
      </p>
      <ol>
        {milestones.map(({ id, when, title, summary, passages }, i) => (
          <li key={id} className="mt-5">
            <p className="break-after-avoid text-sm">
              <b>{dateInWords(when.edtf, locale, when.dayPart)}</b> <span>·</span>{' '}
              <span>{names.basis[when.basis]}</span>
            </p>
            <h3 className="break-after-avoid font-serif text-lg font-bold">
              <a href={href({ route: { kind: 'milestone', id } })}>{say(title)}</a>
            </h3>
            <p>{say(summary)}</p>
            <ol start={(ends[i] ?? 0) - passages.length + 1} className="mt-1 list-decimal pl-10 text-sm">
              {passages.map((passage) => (
                <li key={passage.id} className="break-inside-avoid">
                  <QuotedWords words={passage.quote} article={passage.article} />{' '}
                  {locale === 'en' && isTranslated(passage) ? <span>{passage.gloss.en}</span> : null}{' '}
                  <span className="text-ink-soft">
                    <PassageSource passage={passage} />
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <h3 className="mt-6 break-after-avoid font-bold">{panels.reports}</h3>
      <ul>
        {dataset.articles.map((article) => (
          <li key={article.id}>
            <b>{say(article.label)}</b> <span>{headlineOf(article, locale)}</span> <span>·</span>{' '}
            <span>{say(article.publisher)}</span>{' '}
            {article.date === null ? null : <span>{dateInWords(article.date, locale)}</span>}
          </li>
        ))}
      </ul>
    </article>
  );
}
