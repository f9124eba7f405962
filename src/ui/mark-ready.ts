/**
 * Sets `<html data-ready>` once the fonts and the layout have settled; tests and pages that embed this one wait for it. Call it when the
 * timeline is drawn or could not be loaded, or when a page without a timeline is mounted.
 */
export function markReady(): void {
  void document.fonts.ready.then(() => {
    // Sizes measured in one frame are rendered in the next.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        document.documentElement.dataset['ready'] = '';
      }),
    );
  });
}
