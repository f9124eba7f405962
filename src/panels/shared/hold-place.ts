/**
 * Notes which milestone or block stands first below the header of a page that is scrolled. The result scrolls it back there; if it has
 * left the page, the next one that has not, or else the last one of the page.
 */
export function holdPlace(): () => void {
  const top = (element: Element): number => element.getBoundingClientRect().top;
  const isShown = (element: Element): boolean => element.isConnected && element.checkVisibility();
  const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  const all = [...document.querySelectorAll('main :is([data-milestone], [data-block])')].filter(isShown);
  // A page can be scrolled past all of them.
  const first = all.find((element) => top(element) >= header) ?? all.at(-1);
  if (!first || window.scrollY === 0) return () => {};
  const held = top(first);
  return () => {
    const element = all.slice(all.indexOf(first)).find(isShown) ?? all.findLast(isShown);
    if (element) window.scrollBy({ top: top(element) - held, behavior: 'instant' });
  };
}
