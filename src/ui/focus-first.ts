/** Focuses the first of these that is shown, when what had the focus leaves the page. The page does not scroll. Returns whether there is one. */
export function focusFirst(...selectors: readonly string[]): boolean {
  for (const selector of selectors) {
    const shown = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].find((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    if (!shown) continue;
    shown.focus({ preventScroll: true });
    return true;
  }
  return false;
}
