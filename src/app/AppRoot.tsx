import type { DatasetIndex } from '../dataset/model/dataset-index';
import { LocaleProvider } from '../i18n/use-words';
import { RouterProvider, useSpokenLocale } from '../state/route/router';
import { ownDataPath } from '../state/route/page';
import { DatasetProvider } from '../state/use-dataset';
import { OtherDatasetProvider } from '../state/route/use-route';
import { Shell } from './Shell';

interface Props {
  /** There already: nothing below waits, on the server or in the browser. */
  readonly index: DatasetIndex;
  /** Ends in a slash. */
  readonly base: string;
  readonly dataPath?: string;
  /** The `?data=` that was refused, for the notice. */
  readonly refused?: string | null;
  /** On the server: base and app path. */
  readonly ssrPath?: string;
}

export function AppRoot({ index, base, dataPath = ownDataPath(base), refused = null, ssrPath }: Props) {
  return (
    <RouterProvider base={base.replace(/\/$/, '')} {...(ssrPath === undefined ? {} : { ssrPath })}>
      <OtherDatasetProvider value={dataPath === ownDataPath(base) ? null : dataPath}>
        <DatasetProvider index={index}>
          <Localised refused={refused} />
        </DatasetProvider>
      </OtherDatasetProvider>
    </RouterProvider>
  );
}

function Localised({ refused }: { refused: string | null }) {
  return (
    <LocaleProvider locale={useSpokenLocale()}>
      <Shell refused={refused} />
    </LocaleProvider>
  );
}
