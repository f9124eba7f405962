import { useSay, useWords } from '../i18n/use-words';
import { LensMenu } from '../panels/search/LensMenu';
import { SearchBox } from '../panels/search/SearchBox';
import { useDataset } from '../state/use-dataset';
import { useHash } from '../state/use-hash';
import { useAddress, useLinkProps } from '../state/use-place';
import { ThemeSwitch } from './ThemeSwitch';

/** Title and tools. On phones the title sticks and the tools stand below it in the flow. */
export function Header() {
  const { dataset } = useDataset();
  const { app } = useWords();
  const say = useSay();
  const link = useLinkProps();
  const { locale, place } = useAddress();
  const hash = useHash();
  const other = locale === 'zh' ? 'en' : 'zh';
  return (
    <>
      <header className="sticky top-0 z-30 flex h-(--header-height) items-center gap-3 border-b border-line bg-paper px-4 md:px-10 print:static">
        <div className="min-w-0 flex-1">
          <h1 className="font-serif text-base leading-tight font-bold in-[:lang(en)]:max-sm:text-sm sm:text-xl xl:text-2xl">
            <a {...link({ place: { kind: 'whole' } })} title={app.home}>
              <span>{say(dataset.title)}</span>
            </a>
          </h1>
          <p className="hidden truncate text-sm text-ink-soft sm:max-lg:block xl:block">
            <span>{say(dataset.dek)}</span> <span aria-hidden="true">·</span> <span>{app.hint}</span>
          </p>
        </div>
        <div className="hidden items-center gap-2 lg:flex noscript:hidden print:hidden">
          <Tools id="search-input" />
        </div>
        <a
          {...link({ place, locale: other, ...(hash === null ? {} : { hash }) })}
          hrefLang={app.otherLanguageTag}
          lang={app.otherLanguageTag}
          className="grid h-11 shrink-0 place-items-center rounded-full border border-line bg-paper-raised px-4 text-sm print:hidden"
        >
          <span>{app.otherLanguage}</span>
        </a>
        <div className="shrink-0 noscript:hidden print:hidden">
          <ThemeSwitch />
        </div>
      </header>
      <div className="flex items-center gap-2 border-b border-line px-4 py-2 md:px-10 lg:hidden noscript:hidden print:hidden">
        <Tools id="search-input-narrow" />
      </div>
    </>
  );
}

function Tools({ id }: { id: string }) {
  return (
    <>
      <SearchBox id={id} />
      <LensMenu />
    </>
  );
}
