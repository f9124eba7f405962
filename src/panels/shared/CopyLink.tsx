import { useWords } from '../../i18n/use-words';
import { canonicalUrl } from '../../share/canonical-url';
import { flushUrl, pageQuery } from '../../state/query/page-query';
import { formatQuery } from '../../state/query/query';
import { readHash, useHref, useReadAddress } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { CopyButton } from './CopyButton';

/** The look of the buttons below a milestone. */
export const ACTION = 'min-h-9 rounded-full border border-line-strong px-4 text-sm pointer-coarse:min-h-11';

/** Copies a link to what the reader sees: the page, the passage, the view and the filter. `primary` in a bar of other actions. */
export function CopyLink({ primary = false }: { primary?: boolean }) {
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
      label={copy.link}
      done={copy.linkDone}
      text={() => ({ plain: readUrl() })}
      className={primary ? `${ACTION} detail-share` : ACTION}
    />
  );
}
