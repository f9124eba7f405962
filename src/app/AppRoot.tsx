import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { LocaleProvider } from '../i18n/use-words';
import { RouterProvider, useSpokenLocale } from '../state/route/router';
import { ownDataPath } from '../state/route/page';
import { OtherDatasetProvider } from '../state/route/use-route';
import { LoadedDataset } from '../state/use-dataset';
import { Shell } from './Shell';

interface Props {
  /** Holds the dataset already, so that nothing below waits, on the server or in the browser. */
  readonly client: QueryClient;
  /** Ends in a slash. */
  readonly base: string;
  readonly dataPath?: string;
  /** The `?data=` that was refused, for the notice. */
  readonly refused?: string | null;
  /** On the server: base and app path. */
  readonly ssrPath?: string;
}

export function AppRoot({ client, base, dataPath = ownDataPath(base), refused = null, ssrPath }: Props) {
  return (
    <QueryClientProvider client={client}>
      <RouterProvider base={base.replace(/\/$/, '')} {...(ssrPath === undefined ? {} : { ssrPath })}>
        <OtherDatasetProvider value={dataPath === ownDataPath(base) ? null : dataPath}>
          <LoadedDataset path={dataPath}>
            <Localised refused={refused} />
          </LoadedDataset>
        </OtherDatasetProvider>
      </RouterProvider>
    </QueryClientProvider>
  );
}

function Localised({ refused }: { refused: string | null }) {
  return (
    <LocaleProvider locale={useSpokenLocale()}>
      <Shell refused={refused} />
    </LocaleProvider>
  );
}
