import { useWords } from '../../i18n/use-words';
import { quotations, reading } from '../../state/choices';
import { useLocale } from '../../state/route/use-route';

/** How a report is read: whether its quotations show, and on English pages its language. Useless without JavaScript and on paper. */
export function ReadingChoices() {
  const { article: words } = useWords().panels;
  const locale = useLocale();
  const all = quotations.use() === 'all';
  const now = reading.use();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 noscript:hidden print:hidden">
      {locale === 'en' ? (
        <div role="group" aria-label={words.reading} title={words.glossNote} className="flex flex-wrap">
          {reading.options.map((option) => (
            <button
              key={option}
              type="button"
              aria-pressed={option === now}
              onClick={() => reading.choose(option)}
              className={BUTTON}
            >
              {words.readings[option]}
            </button>
          ))}
        </div>
      ) : null}
      <button
        type="button"
        aria-pressed={all}
        onClick={() => quotations.choose(all ? 'quiet' : 'all')}
        className={BUTTON}
      >
        {words.showAll}
      </button>
    </div>
  );
}

const BUTTON =
  'min-h-7 rounded-full border border-transparent px-2.5 hover:bg-paper-sunken hover:text-ink aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper pointer-coarse:min-h-11';
