import { group } from 'd3';
import { PAGE_WORDS } from '../../i18n/page-words';
import { useReadingWords } from '../../i18n/reading-words';
import { useLanguage, useSay, useWords } from '../../i18n/use-words';
import { headlineOf } from '../../share/article-names';
import { useDataset } from '../../state/use-dataset';
import { useLocale } from '../../state/route/use-route';
import { grammarOf, languageOf, languagesOf } from '../../dataset/text/languages';
import { dateInWords } from '../../time/date-words';
import { BasisList } from '../shared/BasisList';
import { DerivationSteps } from '../shared/DerivationSteps';
import { ExpressionTables } from './ExpressionTables';
import { useOnDemandWords } from '../../i18n/on-demand-words';
import { EditorNotes, PageLink, UndatedList } from './MilestoneLists';
import { PagePart } from '../shared/PagePart';

/** How every date was worked out. */
export function MethodPage() {
  const { dataset } = useDataset();
  const { beijingTime } = useWords().dataset;
  const words = useOnDemandWords().method;
  const language = useLanguage();
  const locale = useLocale();
  const { reference, articles } = dataset;
  const unread = languagesOf(dataset).filter((tag) => grammarOf(tag) === null);
  return (
    <article data-method="" className="mx-auto w-full max-w-[60rem] leading-relaxed wrap-anywhere">
      <h2 className="font-serif text-3xl leading-snug font-bold">{PAGE_WORDS[language].method}</h2>
      <p className="mt-3 max-w-[40em]">{words.lead}</p>
      <PagePart id="source" title={words.sourceTitle}>
        <p>{words.source(articles.length, beijingTime)}</p>
        {unread.length === 0 ? null : <p data-unread="">{words.unread(unread)}</p>}
        <Reports />
      </PagePart>
      <PagePart id="reference" title={words.referenceTitle(dateInWords(reference.edtf, locale))}>
        <p>{words.reference}</p>
        <DerivationSteps steps={reference.derivation} />
      </PagePart>
      <PagePart id="basis" title={words.basisTitle}>
        <BasisList className="gap-x-4" />
      </PagePart>
      <PagePart id="rules" title={words.rulesTitle}>
        <p className="max-w-[40em]">{words.rules}</p>
        <RuleList />
      </PagePart>
      <PagePart id="expressions" title={words.tableTitle}>
        <ExpressionTables />
      </PagePart>
      <PagePart id="undated" title={words.undatedTitle}>
        <UndatedList />
      </PagePart>
      <PagePart id="notes" title={words.notesTitle}>
        <EditorNotes />
      </PagePart>
    </article>
  );
}

/** The reports: headline, publisher, dateline, and the hash that identifies the text. */
function Reports() {
  const { dataset } = useDataset();
  const words = useOnDemandWords().method;
  const say = useSay();
  const locale = useLocale();
  return (
    <ul className="mt-2 flex flex-col gap-y-3">
      {dataset.articles.map((article) => {
        const dateline = article.blocks.find(({ kind }) => kind === 'dateline');
        return (
          <li key={article.id}>
            <PageLink to={{ route: { kind: 'article', id: article.id } }} className="font-serif">
              {headlineOf(article, locale)}
            </PageLink>{' '}
            <span className="text-sm text-ink-soft">{say(article.publisher)}</span>{' '}
            <span
              lang={dateline ? languageOf(dataset, article.id) : undefined}
              className="text-sm text-ink-soft"
            >
              {dateline ? `“${dateline.text}”` : words.undatedReport}
            </span>
            <span className="block text-xs text-ink-faint">
              <span>{words.hash}</span> <code>{article.hash}</code>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Each rule that a date rests on, with its first use as an example and the number of its uses. */
function RuleList() {
  const index = useDataset();
  const words = useOnDemandWords().method;
  const { rules } = useReadingWords();
  const milestones = index.dense ? [] : index.milestones;
  const steps = [index.dataset.reference, ...milestones].flatMap(({ derivation }) => derivation);
  // The dictionary lists the most explicit rules first.
  const order = Object.keys(rules);
  const byRule = [...group(steps, ({ rule }) => rule)].toSorted(
    ([a], [b]) => order.indexOf(a) - order.indexOf(b),
  );
  return (
    <ul className="mt-2 flex flex-col gap-y-2">
      {byRule.map(([rule, uses]) => (
        <li key={rule} className="border-l-2 border-line-strong pl-3">
          <DerivationSteps steps={uses.slice(0, 1)} />
          <p className="text-sm text-ink-soft">{words.uses(uses.length)}</p>
        </li>
      ))}
    </ul>
  );
}
