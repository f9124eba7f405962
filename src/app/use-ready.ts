import { useEffect, useState } from 'react';

/**
 * Marks `<html data-ready>` when data, fonts and the first layout have settled: a hook for tests and embedders.
 * @param wide which form of the timeline is shown, each by a script of its own; `null` before it is known.
 * @returns to be called when that form stands, or will not come.
 */
export function useReady(wide: boolean | null): () => void {
  const [drawn] = useState(newSignal);
  useEffect(() => {
    if (wide === null) return;
    let frame = 0;
    let gone = false;
    const nextFrame = (then: () => void): void => {
      frame = requestAnimationFrame(then);
    };
    void Promise.all([document.fonts.ready, drawn.given]).then(() => {
      if (gone) return;
      // What is measured in one frame is drawn in the next.
      nextFrame(() =>
        nextFrame(() => {
          document.documentElement.dataset['ready'] = '';
        }),
      );
    });
    return () => {
      gone = true;
      cancelAnimationFrame(frame);
    };
  }, [wide, drawn]);
  return drawn.give;
}

function newSignal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
