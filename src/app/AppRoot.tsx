import type { QueryClient } from '@tanstack/react-query';
import { datasetQuery } from '../dataset/dataset-query';
import { LocaleProvider } from '../i18n/use-words';
import { LinkProvider } from '../state/LinkProvider';
import { ownDataPath } from '../state/page';
import { DatasetProvider } from '../state/use-dataset';
import { OtherDatasetProvider } from '../state/use-place';
import { useSpokenLocale } from '../state/use-spoken-locale';
import { Shell } from './Shell';

interface Props {
  /** Holds the dataset already: nothing below waits, on the server or in the browser. */
  readonly queryClient: QueryClient;
  /** Ends in a slash. */
  readonly base: string;
  readonly dataPath?: string;
  /** The `?data=` that was refused, for the notice. */
  readonly refused?: string | null;
  /** On the server: base and app path. */
  readonly ssrPath?: string;
}

/** @throws Error when the dataset is not in the cache: whoever renders has waited for it. */
export function AppRoot({ queryClient, base, dataPath = ownDataPath(base), refused = null, ssrPath }: Props) {
  // Read, not subscribed to: a dataset never changes while it is read, and the observers of the query's hooks would
  // cost every first view 2.3 kB.
  const index = queryClient.getQueryData(datasetQuery(dataPath).queryKey);
  if (!index) throw new Error(`${dataPath} is not in the cache`);
  return (
    <LinkProvider base={base.replace(/\/$/, '')} {...(ssrPath === undefined ? {} : { ssrPath })}>
      <OtherDatasetProvider value={dataPath === ownDataPath(base) ? null : dataPath}>
        <DatasetProvider index={index}>
          <Localised refused={refused} />
        </DatasetProvider>
      </OtherDatasetProvider>
    </LinkProvider>
  );
}

function Localised({ refused }: { refused: string | null }) {
  return (
    <LocaleProvider locale={useSpokenLocale()}>
      <Shell refused={refused} />
    </LocaleProvider>
  );
}
