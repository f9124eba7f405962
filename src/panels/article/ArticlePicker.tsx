import { type MouseEvent, useId, useState } from 'react';
import type { Article } from '../../dataset/model/schema';
import { useSay, useWords } from '../../i18n/use-words';
import { isPlainClick, useGo, useLinkProps, useLocale } from '../../state/route/use-route';
import { findArticles, nameOfArticle } from './find-articles';

/** Reports offered at once. */
const OFFERED = 20;

interface Props {
  readonly articles: readonly Article[];
  readonly open: Article;
  /** As in `ArticleTabs`. */
  readonly onChoose: ((article: string) => void) | null;
  /** Of what names the open report. */
  readonly labelId: string;
}

/** Instead of tabs where there are too many for them: the one before, the one after, and any by its name. */
export function ArticlePicker({ articles, open, onChoose, labelId }: Props) {
  const { article: words } = useWords().panels;
  const { picker } = words;
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
  const offered = findArticles(articles, asked, locale, at, OFFERED);
  const onAsk = (text: string): void => {
    setAsked(text);
    // What was picked from the offer is there as a whole.
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
        <span>{say(open.label)}</span>
      </p>
      <p className="text-[0.8125rem] text-ink-soft">
        <span>{picker.place(at + 1, articles.length)}</span>
      </p>
      <Step article={articles[at + 1]} word={picker.next} arrow="→" onChoose={onChoose} />
      <form
        className="min-w-32 flex-1"
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = offered;
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
          {offered.map((article) => (
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
