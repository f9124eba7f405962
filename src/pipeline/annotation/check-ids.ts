import { foldFault } from '../../dataset/model/check';
import type { AnnotationFile, Path } from './annotation-file';

/** Checks that every id is unique, that every reference names an id that exists, and where details show. */
export function checkIds({ annotation, milestoneIds, fault }: AnnotationFile): void {
  const { tracks, speakers, articles, milestones } = annotation;
  const expectUnique = (values: readonly string[], pathOf: (n: number) => Path, expected: string): void =>
    values.forEach((value, n) => {
      if (values.indexOf(value) < n) fault(pathOf(n), 'duplicate-id', expected, value);
    });
  const known = new Map<string, ReadonlySet<string>>();
  for (const [list, entries] of Object.entries({ tracks, speakers, articles, milestones })) {
    const ids = entries.map(({ id }) => id);
    expectUnique(ids, (n) => [list, n, 'id'], `an id that no other entry of ${list} has`);
    known.set(list, new Set(ids));
  }
  // Milestones that were left out for their shape may be referred to.
  known.set('milestones', milestoneIds);

  const expectKnown = (list: string, id: string | undefined, path: Path): void => {
    if (id !== undefined && !known.get(list)?.has(id))
      fault(path, 'unknown-id', `an id among the ${list}`, id);
  };
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  milestones.forEach((milestone, at) => {
    const own: Path = ['milestones', at];
    const { id, track, partOf, foldInto, related, when, quotes } = milestone;
    expectKnown('tracks', track, [...own, 'track']);
    expectKnown('milestones', partOf, [...own, 'partOf']);
    expectKnown('milestones', foldInto, [...own, 'foldInto']);
    const fold = foldFault(milestone, byId);
    const key = foldInto === undefined ? 'importance' : 'foldInto';
    if (fold) fault([...own, key], 'fold', fold.expected, fold.actual);
    related.forEach((other, n) => expectKnown('milestones', other, [...own, 'related', n]));
    when.after.forEach((other, n) => expectKnown('milestones', other, [...own, 'when', 'after', n]));
    when.before.forEach((other, n) => expectKnown('milestones', other, [...own, 'when', 'before', n]));
    const keys = quotes.map((quote) => quote.key);
    expectUnique(keys, (n) => [...own, 'quotes', n, 'key'], `a key that no other quotation of ${id} has`);
    quotes.forEach(({ article, speaker }, n) => {
      expectKnown('articles', article, [...own, 'quotes', n, 'article']);
      expectKnown('speakers', speaker, [...own, 'quotes', n, 'speaker']);
    });
  });
  for (const list of ['finding', 'standfirst'] as const) {
    annotation[list].forEach(({ milestone }, n) =>
      expectKnown('milestones', milestone, [list, n, 'milestone']),
    );
  }
  annotation.dismissed.forEach(({ article }, n) =>
    expectKnown('articles', article, ['dismissed', n, 'article']),
  );
}
