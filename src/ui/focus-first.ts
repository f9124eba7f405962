/** Focuses the first of these that is shown, when what had the focus leaves the page. The page does not scroll. */
export function focusFirst(...selectors: readonly string[]): void {
  for (const selector of selectors) {
    const shown = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].find((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    if (shown) return shown.focus({ preventScroll: true });
  }
}
