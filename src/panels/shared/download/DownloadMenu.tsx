import { useReadingWords } from '../../../i18n/reading-words';
import { lazyPart } from '../../../ui/lazy-part';
import { LazyMenu } from '../../../ui/LazyMenu';

const DownloadChoices = lazyPart(async () => (await import('./DownloadChoices')).DownloadChoices);

/** A menu that makes files of what is shown. */
export function DownloadMenu({ className }: { className: string }) {
  const { download } = useReadingWords().list;
  return (
    <LazyMenu name={download} label={download} contents={DownloadChoices} className={className}>
      {() => <DownloadChoices.Part />}
    </LazyMenu>
  );
}
