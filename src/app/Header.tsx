import type { Bilingual } from '../dataset/model/schema';
import { useSay, useWords } from '../i18n/use-words';
import { FilterMenu } from '../panels/search/FilterMenu';
import { SearchBox } from '../panels/search/SearchBox';
import { theme } from '../state/choices';
import { useDataset } from '../state/use-dataset';
import { useHash, useAddress, useLinkProps } from '../state/route/use-route';
import { isSide } from '../state/route/route';

/**
 * Finding and tools, alike on every page. If one line has no room for both, the tools stand below it; on narrow pages the finding does
 * too, and the line has the title. What stands below scrolls with the page. A dataset without a finding has its title everywhere.
 * Container queries decide: their rem is the font size that the reader chose.
 */
export function Header() {
  const { dataset } = useDataset();
  const { app } = useWords();
  const say = useSay();
  const link = useLinkProps();
  const { locale, route } = useAddress();
  const hash = useHash();
  const other = locale === 'zh' ? 'en' : 'zh';
  // Pages without the timeline have nothing to search.
  const tools = !isSide(route);
  return (
    <>
      <header className="page-head">
        <div className="page-head-row">
          {dataset.finding ? (
            <p className="site-name">
              <HomeLink text={dataset.title} />
            </p>
          ) : null}
          <div className="page-title">
            <h1>
              <HomeLink text={dataset.finding ?? dataset.title} />
            </h1>
            <p>
              <span>{say(dataset.dek)}</span>{' '}
              <span className="print:hidden">
                <span aria-hidden="true">·</span> <span>{app.hint}</span>
              </span>
            </p>
          </div>
          {tools ? (
            <div className="head-tools">
              <SearchBox id="search-input" />
              <FilterMenu />
            </div>
          ) : null}
          <a
            {...link({ route, locale: other, ...(hash === null ? {} : { hash }) })}
            hrefLang={app.otherLanguageTag}
            lang={app.otherLanguageTag}
            className="grid h-11 shrink-0 place-items-center rounded-full border border-line bg-paper-raised px-4 text-sm print:hidden"
          >
            {app.otherLanguage}
          </a>
          <ThemeSwitch />
        </div>
      </header>
      {dataset.finding ? (
        <div className="finding-line">
          <div>
            <h1>{say(dataset.finding)}</h1>
            <p>{say(dataset.dek)}</p>
          </div>
        </div>
      ) : null}
      {tools ? (
        <div className="tools-line">
          <div>
            <SearchBox id="search-input-narrow" />
            <FilterMenu />
          </div>
        </div>
      ) : null}
    </>
  );
}

/** Leads to the whole timeline. */
function HomeLink({ text }: { text: Bilingual }) {
  const { app } = useWords();
  const say = useSay();
  const link = useLinkProps();
  return (
    <a {...link({ route: { kind: 'whole' } })} title={app.home}>
      {say(text)}
    </a>
  );
}

/** Steps through system, light and dark. */
function ThemeSwitch() {
  const { app } = useWords();
  const now = theme.use();
  const next = theme.options[(theme.options.indexOf(now) + 1) % theme.options.length] ?? 'system';
  const name = app.themeNow(app.themeOptions[now]);
  return (
    <button
      type="button"
      onClick={() => theme.choose(next)}
      aria-label={name}
      title={name}
      className="grid size-11 shrink-0 place-items-center rounded-full border border-line bg-paper-raised noscript:hidden print:hidden"
    >
      <svg viewBox="0 0 20 20" className="size-5" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {now === 'dark' ? <circle cx="10" cy="10" r="5" fill="currentColor" /> : null}
        {now === 'system' ? <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" /> : null}
      </svg>
    </button>
  );
}
