import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { LocaleProvider } from '../i18n/use-words';
import { RouterProvider, useSpokenLocale } from '../state/route/router';
import { ownDataPath } from '../state/route/page';
import { LoadedDataset } from '../state/use-dataset';
import { Shell } from './Shell';

interface Props {
  /** Holds the dataset already, so that nothing below waits, on the server or in the browser. */
  readonly client: QueryClient;
  /** Ends in a slash. */
  readonly base: string;
  /** Site path of the dataset that `?data=` asked for and that was allowed; `null` for the site's own. */
  readonly data?: string | null;
  /** The `?data=` that was refused, for the notice. */
  readonly refused?: string | null;
  /** On the server: base and app path. */
  readonly ssrPath?: string;
}

export function AppRoot({ client, base, data = null, refused = null, ssrPath }: Props) {
  return (
    <QueryClientProvider client={client}>
      <RouterProvider base={base.replace(/\/$/, '')} ssrPath={ssrPath} data={data}>
        <LoadedDataset path={data ?? ownDataPath(base)}>
          <Localised refused={refused} />
        </LoadedDataset>
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
