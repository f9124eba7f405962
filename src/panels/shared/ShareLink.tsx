import { useWords } from '../../i18n/use-words';
import { canonicalUrl } from '../../share/canonical-url';
import { flushUrl, pageQuery } from '../../state/query/page-query';
import { share } from '../../share/copy';
import { formatQuery } from '../../state/query/query';
import { readHash, useHref, useReadAddress } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { CopyButton } from './CopyButton';

/** The look of the buttons below a milestone. */
export const ACTION = 'min-h-9 rounded-full border border-line-strong px-4 text-sm pointer-coarse:min-h-11';

/** Shares a link to what the reader sees: the page, the passage, the view and the filter. */
export function ShareLink({ className }: { className: string }) {
  const index = useDataset();
  const address = useReadAddress();
  const href = useHref();
  const { copy } = useWords().panels;
  // Read from the state at the click: the browser may refuse a write to the address bar.
  const readUrl = (): string => {
    flushUrl();
    const hash = readHash();
    const path = href({ route: address().route, ...(hash === null ? {} : { hash }) });
    const { search } = new URL(path, document.baseURI);
    return canonicalUrl(document.baseURI, path, formatQuery(pageQuery(index).store.values, index, search));
  };
  return (
    <CopyButton
      label={
        <>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M10 12V2.5M6.5 6L10 2.5L13.5 6M5 9.5H3.5v8h13v-8H15" />
          </svg>
          <span>{copy.share}</span>
        </>
      }
      done={copy.linkDone}
      text={() => ({ plain: readUrl() })}
      send={({ plain }) => share(plain)}
      className={className}
    />
  );
}
