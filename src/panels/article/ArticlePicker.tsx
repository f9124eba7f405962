import { type MouseEvent, useId, useState } from 'react';
import type { Article, Locale } from '../../dataset/model/schema';
import { normalise } from '../../dataset/search/search';
import { useSay, useWords } from '../../i18n/use-words';
import { headlineOf } from '../../share/page-title';
import { isPlainClick, useGo, useLinkProps, useLocale } from '../../state/route/use-route';

/** Reports suggested at once. */
const OFFERED = 20;

interface Props {
  readonly articles: readonly Article[];
  readonly open: Article;
  /** Opens a report beside the selected milestone. `null` without one: then the links lead to the pages of the reports. */
  readonly onChoose: ((article: string) => void) | null;
  /** Element id for the name of the open report. */
  readonly labelId: string;
}

/** Replaces the tabs when there are too many reports: leads to the previous, the next, and any by its name. */
export function ArticlePicker({ articles, open, onChoose, labelId }: Props) {
  const { article: words } = useWords().panels;
  const picker = useWords().panels.article.picker;
  const say = useSay();
  const locale = useLocale();
  const go = useGo();
  const list = useId();
  const [asked, setAsked] = useState('');
  const at = articles.indexOf(open);
  const choose = (id: string): void => {
    setAsked('');
    if (onChoose) onChoose(id);
    else go({ route: { kind: 'article', id } });
  };
  const suggested = findArticles(articles, asked, locale, at, OFFERED);
  const onAsk = (text: string): void => {
    setAsked(text);
    // Picking a suggestion puts its whole name into the field.
    const picked = findArticles(articles, text, locale, at, 1)[0];
    if (picked && text === nameOfArticle(picked, locale)) choose(picked.id);
  };
  return (
    <nav
      aria-label={words.reports}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-1 print:hidden"
    >
      <Step article={articles[at - 1]} word={picker.previous} arrow="←" onChoose={onChoose} />
      <p id={labelId} className="font-bold">
        {say(open.label)}
      </p>
      <p className="text-[0.8125rem] text-ink-soft">{picker.place(at + 1, articles.length)}</p>
      <Step article={articles[at + 1]} word={picker.next} arrow="→" onChoose={onChoose} />
      <form
        className="min-w-32 flex-1"
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = suggested;
          if (first && asked.trim() !== '') choose(first.id);
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

interface StepProps extends Pick<Props, 'onChoose'> {
  readonly article: Article | undefined;
  readonly word: string;
  readonly arrow: string;
}

function Step({ article, word, arrow, onChoose }: StepProps) {
  const link = useLinkProps();
  const look = 'grid size-11 place-items-center rounded-full';
  if (!article) {
    return (
      <span aria-hidden="true" className={`${look} text-ink-faint`}>
        {arrow}
      </span>
    );
  }
  const { href, onClick } = link({ route: { kind: 'article', id: article.id } });
  const choose = (event: MouseEvent): void => {
    if (!onChoose || !isPlainClick(event)) return onClick(event);
    event.preventDefault();
    onChoose(article.id);
  };
  return (
    <a href={href} onClick={choose} aria-label={word} className={`${look} hover:bg-paper-sunken`}>
      <span aria-hidden="true">{arrow}</span>
    </a>
  );
}

/** The name of a report in the list of suggestions: its short label and its headline. */
export function nameOfArticle(article: Article, locale: Locale): string {
  return `${article.label[locale]} · ${headlineOf(article, locale)}`;
}

/** The first `limit` reports whose name contains the words; without words, those around the report number `near`. */
export function findArticles(
  articles: readonly Article[],
  words: string,
  locale: Locale,
  near: number,
  limit: number,
): readonly Article[] {
  const wanted = normalise(words.trim());
  if (wanted === '') return articles.slice(Math.max(near - (limit >> 1), 0)).slice(0, limit);
  const found: Article[] = [];
  for (const article of articles) {
    if (normalise(nameOfArticle(article, locale)).includes(wanted)) found.push(article);
    if (found.length === limit) break;
  }
  return found;
}
