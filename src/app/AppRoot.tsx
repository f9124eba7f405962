import { type QueryClient, QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { indexDataset } from '../dataset/dataset-index';
import { datasetQuery } from '../dataset/dataset-query';
import { LocaleProvider } from '../i18n/use-words';
import { LinkProvider } from '../state/LinkProvider';
import { ownDataPath } from '../state/page';
import { DatasetProvider } from '../state/use-dataset';
import { useLocale } from '../state/use-place';
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

export function AppRoot({ queryClient, base, dataPath = ownDataPath(base), refused = null, ssrPath }: Props) {
  return (
    <QueryClientProvider client={queryClient}>
      <LinkProvider base={base.replace(/\/$/, '')} {...(ssrPath === undefined ? {} : { ssrPath })}>
        <Reader dataPath={dataPath} refused={refused} />
      </LinkProvider>
    </QueryClientProvider>
  );
}

function Reader({ dataPath, refused }: { dataPath: string; refused: string | null }) {
  const { data } = useSuspenseQuery(datasetQuery(dataPath));
  const index = useMemo(() => indexDataset(data), [data]);
  return (
    <DatasetProvider index={index}>
      <Localised refused={refused} />
    </DatasetProvider>
  );
}

function Localised({ refused }: { refused: string | null }) {
  return (
    <LocaleProvider locale={useLocale()}>
      <Shell refused={refused} />
    </LocaleProvider>
  );
}
