import type { LoadProgress } from '../dataset/large/messages';
import type { Locale } from '../dataset/model/schema';
import { LOADING_WORDS } from '../i18n/notice-words';

interface Props {
  readonly progress: LoadProgress;
  readonly locale: Locale;
}

/** How far the reading of a large dataset has come. Stands where the notice of a fault would. */
export function LoadingNotice({ progress, locale }: Props) {
  const words = LOADING_WORDS[locale];
  const reading = progress.phase === 'read';
  const [done, total] = reading ? [progress.bytes, progress.total] : [progress.done, progress.total];
  const title = reading ? words.reading : words.checking;
  return (
    <div className="border-b-2 border-line-strong bg-paper-raised px-4 py-3 sm:px-10">
      <p role="status" className="font-bold">
        <span>{title}</span>
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
        <progress
          aria-label={title}
          className="h-2 w-64 max-w-full accent-accent"
          {...(total === null ? {} : { value: done, max: total })}
        />
        <span className="tabular-nums">
          {reading ? words.bytes(done, total) : words.milestones(progress.done, progress.total)}
        </span>
      </div>
    </div>
  );
}
