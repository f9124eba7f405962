import { marksIn, type Range as TextRange } from '../../dataset/search/marks-in';

/** What is read: a report's blocks and head, a milestone's title, summary and quotations. */
export const READ = '[data-article], [data-detail]';
const TEXTS =
  '[data-article] [data-block], [data-article] > header > p, [data-detail] > :is(h2, p), [data-detail] li p';

/** Where the terms stand in what is open to be read; `known` keeps what each text gave. */
export function foundRanges(terms: readonly string[], known: Map<string, readonly TextRange[]>): Range[] {
  return [...document.querySelectorAll(TEXTS)].flatMap((element) => {
    const text = element.textContent;
    let stretches = known.get(text);
    if (!stretches) {
      stretches = marksIn(text, terms);
      known.set(text, stretches);
    }
    return stretches.length === 0 ? [] : rangesOf(element, stretches);
  });
}

/** Stretches of an element's text as ranges, which may begin in one of its text nodes and end in another. */
function rangesOf(element: Element, stretches: readonly TextRange[]): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const ranges = stretches.map(() => document.createRange());
  let from = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const to = from + (node.textContent?.length ?? 0);
    stretches.forEach(({ start, end }, i) => {
      if (start >= from && start < to) ranges[i]?.setStart(node, start - from);
      if (end > from && end <= to) ranges[i]?.setEnd(node, end - from);
    });
    from = to;
  }
  return ranges;
}
