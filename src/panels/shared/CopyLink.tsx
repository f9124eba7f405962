import { useWords } from '../../i18n/use-words';
import { canonicalUrl } from '../../share/canonical-url';
import { readQuery } from '../../state/query/page-query';
import { formatQuery } from '../../state/query/query';
import { readHash, useHref, useReadAddress } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { CopyButton } from './CopyButton';

/** Copies a link to what the reader sees: the page, the passage, the view and the filter. */
export function CopyLink({ className = '' }: { className?: string }) {
  const index = useDataset();
  const address = useReadAddress();
  const href = useHref();
  const { copy } = useWords().panels;
  // Read from the state at the click: the address bar follows a moving view only when it pauses.
  const readUrl = (): string => {
    const { route } = address();
    const hash = readHash();
    const path = href({ route, ...(hash === null ? {} : { hash }) });
    const data = new URL(path, document.baseURI).searchParams.get('data');
    return canonicalUrl(document.baseURI, path, formatQuery({ ...readQuery(index), data }, index));
  };
  return (
    <CopyButton
      label={copy.link}
      done={copy.linkDone}
      text={() => ({ plain: readUrl() })}
      className={className}
    />
  );
}
