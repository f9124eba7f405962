import { useEffect } from 'react';

/** Marks `<html data-ready>` when data, fonts and the first layout have settled: a hook for tests and embedders. */
export function useReady(): void {
  useEffect(() => {
    let frame = 0;
    let gone = false;
    const nextFrame = (then: () => void): void => {
      frame = requestAnimationFrame(then);
    };
    void document.fonts.ready.then(() => {
      if (gone) return;
      // The stage measures itself in the first frame and draws in the second.
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
  }, []);
}
