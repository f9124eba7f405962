import { useSay, useWords } from '../i18n/use-words';
import { FilterMenu } from '../panels/search/FilterMenu';
import { SearchBox } from '../panels/search/SearchBox';
import { useDataset } from '../state/use-dataset';
import { useHash, useAddress, useLinkProps } from '../state/route/use-route';
import { isSide } from '../state/route/route';
import { ThemeSwitch } from './ThemeSwitch';

/**
 * Title and tools. Where both have no room in one line the title sticks and the tools stand below it in the flow. Room is
 * asked of containers, whose rem is the reader's.
 */
export function Header() {
  const { dataset } = useDataset();
  const { app } = useWords();
  const say = useSay();
  const link = useLinkProps();
  const { locale, route } = useAddress();
  const hash = useHash();
  const other = locale === 'zh' ? 'en' : 'zh';
  // There is nothing to search beside the timeline.
  const tools = !isSide(route);
  return (
    <>
      <header className="page-head">
        <div className="page-head-row">
          <div className="page-title">
            <h1>
              <a {...link({ route: { kind: 'whole' } })} title={app.home}>
                <span>{say(dataset.title)}</span>
              </a>
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
              <Tools id="search-input" />
            </div>
          ) : null}
          <a
            {...link({ route, locale: other, ...(hash === null ? {} : { hash }) })}
            hrefLang={app.otherLanguageTag}
            lang={app.otherLanguageTag}
            className="grid h-11 shrink-0 place-items-center rounded-full border border-line bg-paper-raised px-4 text-sm print:hidden"
          >
            <span>{app.otherLanguage}</span>
          </a>
          <div className="shrink-0 noscript:hidden print:hidden">
            <ThemeSwitch />
          </div>
        </div>
      </header>
      {tools ? (
        <div className="tools-line">
          <div>
            <Tools id="search-input-narrow" />
          </div>
        </div>
      ) : null}
    </>
  );
}

function Tools({ id }: { id: string }) {
  return (
    <>
      <SearchBox id={id} />
      <FilterMenu />
    </>
  );
}
