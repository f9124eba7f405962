import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Bilingual } from '../dataset/model/schema';
import { PAGE_WORDS } from '../i18n/page-words';
import { useLanguage, useSay, useWords } from '../i18n/use-words';
import { FilterMenu } from '../panels/search/FilterMenu';
import { SearchBox } from '../panels/search/SearchBox';
import { ShareMenu } from '../panels/shared/sharing/ShareMenu';
import { theme } from '../state/choices';
import { missing } from '../state/missing';
import { wordsQuery } from '../state/route/router';
import { useDataset } from '../state/use-dataset';
import {
  isPlainClick,
  readHash,
  useAddress,
  useGo,
  useHash,
  useHref,
  useLinkProps,
  useReadAddress,
} from '../state/route/use-route';
import { isSide, SIDE_KINDS } from '../state/route/route';
import { holdPlace } from '../panels/shared/hold-place';
import { movePopover } from '../ui/popover';

/**
 * Title, search and sharing stay at hand on every page; what has no room in the line is in a menu. On narrow pages the finding stands below
 * and scrolls with the page. A dataset without a finding has its title everywhere. Container queries decide: their rem is the font size
 * that the reader chose.
 */
export function Header() {
  const { dataset } = useDataset();
  const { app } = useWords();
  const say = useSay();
  const { route } = useAddress();
  const dek = (
    <p>
      <span>{say(dataset.dek)}</span>{' '}
      <span className="print:hidden">
        <span aria-hidden="true">·</span> <span>{app.hint}</span>
      </span>
    </p>
  );
  return (
    <>
      <header className="page-head">
        <div className="page-head-row">
          {dataset.finding ? (
            <p className="site-name page-name">
              <HomeLink text={dataset.title} />
            </p>
          ) : null}
          <div className="page-title">
            <h1 className="page-name">
              <HomeLink text={dataset.finding ?? dataset.title} />
            </h1>
            {dek}
          </div>
          {/* Pages without the timeline have nothing to search. */}
          {isSide(route) ? null : <SearchBox />}
          <Menu />
        </div>
      </header>
      {dataset.finding ? (
        <div className="finding-line">
          <div>
            <h1>{say(dataset.finding)}</h1>
            {dek}
          </div>
        </div>
      ) : null}
    </>
  );
}

const MENU_ID = 'head-menu';

/** Filter, language and theme, then sharing. On narrow pages the last in the line is a button that opens the first three as a menu. */
function Menu() {
  const { app } = useWords();
  const href = useHref();
  const go = useGo();
  const client = useQueryClient();
  const { locale, route } = useAddress();
  const hash = useHash();
  const language = useLanguage();
  const titles = PAGE_WORDS[language];
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const backToPlace = useRef<(() => void) | null>(null);
  const otherLocale = locale === 'zh' ? 'en' : 'zh';
  const other = { route, locale: otherLocale, ...(hash === null ? {} : { hash }) } as const;
  const address = useReadAddress();
  /** The address changes once the words are there, so that both are in one language. */
  const speakOther = async (): Promise<void> => {
    const here = await client.fetchQuery(wordsQuery(otherLocale)).catch(() => null);
    missing.set(here ? null : { name: app.otherLanguage, again: () => void speakOther() });
    if (!here) return;
    // In another language the words above are longer or shorter.
    backToPlace.current = holdPlace();
    // The reader may have gone on meanwhile.
    const [now, mark] = [address().route, readHash()];
    go({ route: now, locale: otherLocale, ...(mark === null ? {} : { hash: mark }) });
  };
  useLayoutEffect(() => {
    backToPlace.current?.();
    backToPlace.current = null;
  }, [language]);
  // In the other language it would lie over what the reader left.
  useEffect(() => menu.current?.hidePopover(), [locale]);
  return (
    <>
      <div
        ref={menu}
        id={MENU_ID}
        popover="auto"
        onToggle={({ currentTarget, newState }) => {
          if (newState === 'open' && button.current) movePopover(currentTarget, button.current);
        }}
        className="head-menu"
      >
        {isSide(route) ? null : <FilterMenu />}
        <a
          href={href(other)}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            void speakOther();
          }}
          hrefLang={app.otherLanguageTag}
          lang={app.otherLanguageTag}
          className="head-choice"
        >
          {app.otherLanguage}
        </a>
        <ThemeSwitch />
        {SIDE_KINDS.map((kind) => (
          // Plain links, as in the footer.
          <a key={kind} href={href({ route: { kind } })} className="head-choice menu-only">
            {titles[kind]}
          </a>
        ))}
      </div>
      <div className="head-share">
        <ShareMenu className="" />
      </div>
      <button
        ref={button}
        type="button"
        popoverTarget={MENU_ID}
        aria-label={app.menu}
        className="head-icon head-menu-open"
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M2.5 5h15M2.5 10h15M2.5 15h15" />
        </svg>
      </button>
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
      className="head-choice head-theme"
    >
      <svg viewBox="0 0 20 20" className="size-5" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {now === 'dark' ? <circle cx="10" cy="10" r="5" fill="currentColor" /> : null}
        {now === 'system' ? <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" /> : null}
      </svg>
      <span className="menu-only">{app.themeOptions[now]}</span>
    </button>
  );
}
