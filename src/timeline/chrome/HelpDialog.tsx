import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useOnDemandWords } from '../../i18n/on-demand-words';
import { useReadingWords } from '../../i18n/reading-words';

interface Props {
  /** Called when the dialog has closed and the focus is back where it was. */
  readonly onClose: () => void;
}

/** Keys, gestures with their buttons, and how to read the drawing. Escape, the button and a click outside close the dialog. */
export function HelpDialog({ onClose }: Props) {
  const { help: words } = useOnDemandWords();
  const { shapes, title } = useReadingWords().orientation;
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  /** Whether the last press was outside. One that begins inside may be a selection of text. */
  const pressedOutside = useRef(false);
  useEffect(() => ref.current?.showModal(), []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={heading}
      onClose={onClose}
      onPointerDown={({ target, currentTarget }) => {
        pressedOutside.current = target === currentTarget;
      }}
      onClickCapture={({ target, currentTarget }) => {
        if (pressedOutside.current && target === currentTarget) currentTarget.close();
      }}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(46rem,calc(100vw-2rem))] max-w-none overflow-y-auto rounded-xl border border-line-strong bg-paper-raised text-ink shadow-xl backdrop:bg-black/40"
    >
      {/* This covers the whole dialog, so that a press on the dialog element itself is a press on the backdrop. */}
      <div className="p-6">
        <div className="flex items-start justify-between gap-4">
          <h2 id={heading} className="font-serif text-2xl leading-snug font-bold">
            {words.title}
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
                  <kbd
                    key={key}
                    className="min-w-7 rounded border border-line-strong bg-paper px-1.5 text-center font-sans text-[0.8125rem] leading-6"
                  >
                    {key}
                  </kbd>
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
              <li key={line}>{line}</li>
            ))}
            <li>{words.legend(title, shapes)}</li>
          </ul>
        </Section>
      </div>
    </dialog>
  );
}

function Section(props: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="mt-5 text-[0.9375rem] leading-relaxed">
      <h3 className="font-bold">{props.title}</h3>
      {props.note ? <p className="text-sm text-ink-soft">{props.note}</p> : null}
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
          <dd className="text-ink-soft">{means}</dd>
        </div>
      ))}
    </dl>
  );
}
