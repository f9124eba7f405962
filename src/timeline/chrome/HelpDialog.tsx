import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../../i18n/use-words';

interface Props {
  /** Once it is closed, and the focus is back where it was. */
  readonly onClose: () => void;
}

/** Keys, gestures with their buttons, and how to read the drawing. Esc, a button and a press beside it close it. */
export function HelpDialog({ onClose }: Props) {
  const { help: words, panels } = useWords();
  const { shapes, title } = panels.orientation;
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    dialog.showModal();
    return closeBeside(dialog);
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={heading}
      onClose={onClose}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(46rem,calc(100vw-2rem))] max-w-none overflow-y-auto rounded-xl border border-line-strong bg-paper-raised text-ink shadow-xl backdrop:bg-black/40"
    >
      {/* Covers all of the dialog: what is pressed outside of it is the backdrop. */}
      <div className="p-6">
        <div className="flex items-start justify-between gap-4">
          <h2 id={heading} className="font-serif text-2xl leading-snug font-bold">
            <span>{words.title}</span>
          </h2>
          <button
            type="button"
            onClick={() => ref.current?.close()}
            className="min-h-9 shrink-0 rounded-full border border-line-strong px-4 text-sm hover:bg-paper-sunken pointer-coarse:min-h-11"
          >
            {words.close}
          </button>
        </div>
        <Section title={words.keysTitle} note={words.keysNote}>
          <Pairs
            pairs={words.keys.map(([keys, deed]) => [
              <span key={deed} className="flex flex-wrap gap-1">
                {keys.map((key) => (
                  <Key key={key}>{key}</Key>
                ))}
              </span>,
              deed,
            ])}
          />
        </Section>
        <Section title={words.gesturesTitle} note={words.gesturesNote}>
          <Pairs pairs={words.gestures} />
        </Section>
        <Section title={words.readingTitle}>
          <ul className="mt-2 flex list-disc flex-col gap-y-1 ps-5">
            {words.reading.map((line) => (
              <li key={line}>
                <span>{line}</span>
              </li>
            ))}
            <li>
              <span>{words.legend(title, shapes)}</span>
            </li>
          </ul>
        </Section>
      </div>
    </dialog>
  );
}

function Section(props: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="mt-5 text-[0.9375rem] leading-relaxed">
      <h3 className="font-bold">
        <span>{props.title}</span>
      </h3>
      {props.note ? (
        <p className="text-sm text-ink-soft">
          <span>{props.note}</span>
        </p>
      ) : null}
      {props.children}
    </section>
  );
}

function Pairs({ pairs }: { pairs: readonly (readonly [ReactNode, string])[] }) {
  return (
    <dl className="mt-2 grid gap-x-6 gap-y-1.5 sm:grid-cols-[14.5rem_minmax(0,1fr)]">
      {pairs.map(([what, means]) => (
        <div key={means} className="sm:contents">
          <dt>{what}</dt>
          <dd className="text-ink-soft">
            <span>{means}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Key({ children }: { children: string }) {
  return (
    <kbd className="min-w-7 rounded border border-line-strong bg-paper px-1.5 text-center font-sans text-[0.8125rem] leading-6">
      {children}
    </kbd>
  );
}

/** A press that both begins and ends beside the dialog; one that only ends there selects text. */
function closeBeside(dialog: HTMLDialogElement): () => void {
  let began = false;
  const abort = new AbortController();
  const { signal } = abort;
  dialog.addEventListener('pointerdown', ({ target }) => (began = target === dialog), { signal });
  dialog.addEventListener('click', ({ target }) => began && target === dialog && dialog.close(), { signal });
  return () => abort.abort();
}
