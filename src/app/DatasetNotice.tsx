import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asFault } from '../dataset/load/dataset-fault';
import { datasetQuery, progressQuery, workerQuery } from '../dataset/load/queries';
import type { LoadProgress } from '../dataset/large/messages';
import type { Locale } from '../dataset/model/schema';
import { LOADING_WORDS, NOTICE_WORDS } from '../i18n/notice-words';
import { wordsQuery } from '../state/route/router';
import { reloadPage } from '../state/route/stale-release';

interface Props {
  readonly path: string;
  /** Hash of the file that the build has validated. */
  readonly checked: string | null;
  readonly locale: Locale;
  /** Called once dataset and words have loaded. */
  readonly onReady: () => Promise<void>;
}

/**
 * Loads the dataset and the words of the interface. Shows how far a large dataset has come, why something did not load, and
 * that the worker of a large dataset died, with a button to try again. It stands above the app, whose HTML may still be the
 * server's.
 */
export function DatasetNotice({ path, checked, locale, onReady }: Props) {
  const dataset = useQuery(datasetQuery(path, checked));
  const words = useQuery(wordsQuery(locale));
  const worker = useQuery(workerQuery(dataset.data));
  const { data: progress } = useQuery(progressQuery(path));
  const ready = dataset.data !== undefined && words.isSuccess;
  useEffect(() => {
    if (ready) void onReady();
  }, [ready, onReady]);

  const error = dataset.error ?? words.error ?? worker.error;
  const busy = dataset.isFetching || words.isFetching;
  // A query forgets its error when it is fetched again; the notice stands until that has succeeded.
  const [shown, setShown] = useState(error);
  if (error && error !== shown) setShown(error);
  if (!error && ready && !busy && shown) setShown(null);

  const isLost = shown !== null && !ready;
  useEffect(() => {
    // Nothing answers until it has loaded: the page is as without scripts.
    if (isLost) delete document.documentElement.dataset['scripts'];
  }, [isLost]);

  if (dataset.isFetching && progress) return <LoadingNotice progress={progress} locale={locale} />;
  if (!shown) return null;
  const retry = (): void => {
    if (dataset.error || worker.error) void dataset.refetch();
    // Some browsers keep the failure of a script that the head names until the page is reloaded.
    if (words.error) void words.refetch().then(({ isError }) => (isError ? reloadPage() : undefined));
  };
  const fault = asFault(shown, 'wrong-schema');
  const notice = NOTICE_WORDS[locale];
  const { title, text } = ready ? notice.stopped : notice;
  return (
    <div role="alert" className="border-b-2 border-accent bg-accent-wash px-4 py-3 sm:px-10">
      <p className="font-bold">{title}</p>
      <p>
        <span>{notice.fault[fault.code]}</span> <span>{text}</span>
      </p>
      <p className="text-sm break-all text-ink-soft">
        <code>{path}</code> <span>·</span> <code>{fault.detail}</code>
      </p>
      <button
        type="button"
        disabled={busy}
        onClick={retry}
        className="mt-2 min-h-11 rounded-full bg-accent px-5 font-bold text-on-accent"
      >
        {busy ? notice.retrying : notice.retry}
      </button>
    </div>
  );
}

/** The progress of loading a large dataset, in the place of a notice. */
function LoadingNotice({ progress, locale }: { progress: LoadProgress; locale: Locale }) {
  const words = LOADING_WORDS[locale];
  const { bytes, total } = progress;
  return (
    <div className="border-b-2 border-line-strong bg-paper-raised px-4 py-3 sm:px-10">
      <p role="status" className="font-bold">
        {words.reading}
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
        <progress
          aria-label={words.reading}
          className="h-2 w-64 max-w-full accent-accent"
          {...(total === null ? {} : { value: bytes, max: total })}
        />
        <span className="tabular-nums">{words.bytes(bytes, total)}</span>
      </div>
    </div>
  );
}
