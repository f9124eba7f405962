import type { DatasetIndex } from '../dataset/model/dataset-index';
import { LocaleProvider } from '../i18n/use-words';
import { LinkProvider } from '../state/route/LinkProvider';
import { ownDataPath } from '../state/route/page';
import { DatasetProvider } from '../state/use-dataset';
import { OtherDatasetProvider } from '../state/route/use-route';
import { useSpokenLocale } from '../state/route/use-spoken-locale';
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
