import { useWords } from '../i18n/use-words';

const LOOK =
  'sr-only z-50 rounded bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2';

export function SkipLinks({ timeline }: { timeline: boolean }) {
  const { app } = useWords();
  return (
    <>
      {timeline ? (
        <a href="#timeline" className={LOOK}>
          <span>{app.skipToTimeline}</span>
        </a>
      ) : null}
      <a href="#text" className={LOOK}>
        <span>{app.skipToText}</span>
      </a>
    </>
  );
}
