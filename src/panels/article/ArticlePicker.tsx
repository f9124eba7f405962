import { useId, useState } from 'react';
import type { Article, Locale } from '../../dataset/model/schema';
import { normalise } from '../../dataset/search/search';
import { useReadingWords } from '../../i18n/reading-words';
import { useSay } from '../../i18n/use-words';
import { headlineOf } from '../../share/article-names';
import { useLocale } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { useArticleLink, useShowArticle } from './article-link';

/** The most reports that are suggested. */
const OFFERED = 20;

interface Props {
  readonly open: Article;
  /** Element id for the name of the open report. */
  readonly labelId: string;
}

/** Replaces the tabs when there are many reports. Leads to the previous and the next one, and to any by its name. */
export function ArticlePicker({ open, labelId }: Props) {
  const { articles } = useDataset().dataset;
  const { reports, picker } = useReadingWords().article;
  const say = useSay();
  const locale = useLocale();
  const show = useShowArticle();
  const list = useId();
  const [asked, setAsked] = useState('');
  const at = articles.indexOf(open);
  const suggested = findArticles(articles, asked, locale, at);
  const choose = (article: Article | undefined): void => {
    if (!article) return;
    setAsked('');
    show(article.id);
  };
  const onAsk = (text: string): void => {
    setAsked(text);
    // Picking a suggestion puts its whole name into the field.
    choose(articles.find((article) => nameOfArticle(article, locale) === text));
  };
  return (
    <nav
      aria-label={reports}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-1 print:hidden"
    >
      <Step article={articles[at - 1]} word={picker.previous} arrow="←" />
      <p id={labelId} className="font-bold">
        {say(open.label)}
      </p>
      <p className="text-[0.8125rem] text-ink-soft">{picker.place(at + 1, articles.length)}</p>
      <Step article={articles[at + 1]} word={picker.next} arrow="→" />
      <form
        className="min-w-32 flex-1"
        onSubmit={(event) => {
          event.preventDefault();
          if (asked.trim() !== '') choose(suggested[0]);
        }}
      >
        <input
          type="search"
          list={list}
          aria-label={picker.find}
          placeholder={picker.find}
          autoComplete="off"
          value={asked}
          onChange={(event) => onAsk(event.target.value)}
          className="h-9 w-full min-w-0 rounded-full border border-line-strong bg-paper px-3 text-sm placeholder:text-ink-faint pointer-coarse:h-11"
        />
        <datalist id={list}>
          {suggested.map((article) => (
            <option key={article.id}>{nameOfArticle(article, locale)}</option>
          ))}
        </datalist>
      </form>
    </nav>
  );
}

interface StepProps {
  readonly article: Article | undefined;
  readonly word: string;
  readonly arrow: string;
}

/** Leads to a neighbour; at either end only the arrow is left. */
function Step({ article, word, arrow }: StepProps) {
  const link = useArticleLink();
  return (
    <a
      {...(article && link(article.id))}
      aria-label={word}
      aria-hidden={article === undefined}
      className={`grid size-11 place-items-center rounded-full ${article ? 'hover:bg-paper-sunken' : 'text-ink-faint'}`}
    >
      <span aria-hidden="true">{arrow}</span>
    </a>
  );
}

/** The name of a report in the list of suggestions: its short label and its headline. */
export function nameOfArticle(article: Article, locale: Locale): string {
  return `${article.label[locale]} · ${headlineOf(article, locale)}`;
}

/** The reports to suggest: those whose name contains the words; without words, those around the report number `near`. */
export function findArticles(
  articles: readonly Article[],
  words: string,
  locale: Locale,
  near: number,
): readonly Article[] {
  const wanted = normalise(words.trim());
  if (wanted === '') return articles.slice(Math.max(near - OFFERED / 2, 0)).slice(0, OFFERED);
  const found = articles.filter((article) => normalise(nameOfArticle(article, locale)).includes(wanted));
  return found.slice(0, OFFERED);
}
