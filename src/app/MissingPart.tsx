import { useQuery } from '@tanstack/react-query';
import { useWords } from '../i18n/use-words';
import { missing } from '../state/missing';
import { useRouter, wordsQuery } from '../state/route/router';

/**
 * Says that something the reader asked for did not load, with a button to ask again; the page stays as it is. Back and Forward may ask
 * for words of the other language.
 */
export function MissingPart() {
  const { app } = useWords();
  const words = useQuery(wordsQuery(useRouter().locale));
  const asked = missing.use();
  const part = words.isError ? { name: app.otherLanguage, again: () => void words.refetch() } : asked;
  if (!part) return null;
  return (
    <div
      role="alert"
      className="fixed inset-x-2 bottom-2 z-40 mx-auto flex w-fit flex-wrap items-center justify-end gap-x-3 rounded-lg border border-accent bg-accent-wash py-1 pr-1 pl-4 text-sm shadow-lg print:hidden"
    >
      <p className="min-w-60 flex-1">{app.notLoaded(part.name)}</p>
      <button
        type="button"
        onClick={part.again}
        className="min-h-11 shrink-0 rounded-full border border-line-strong px-4"
      >
        {app.paneAgain}
      </button>
      {words.isError ? null : (
        <button type="button" aria-label={app.close} onClick={() => missing.set(null)} className="size-11">
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
}
