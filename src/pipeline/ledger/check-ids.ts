import { foldFault } from '../../dataset/model/check';
import type { AnnotationFile, Path } from '../annotation/annotation-file';

/** Checks that every id is unique, that every reference names an id that exists, and where details show. */
export function checkIds({ annotation, milestoneIds, fault }: AnnotationFile): void {
  const { tracks, speakers, articles, milestones } = annotation;
  const known = new Map<string, ReadonlySet<string>>();
  for (const [list, entries] of Object.entries({ tracks, speakers, articles, milestones })) {
    const ids = new Set<string>();
    entries.forEach(({ id }, index) => {
      if (ids.has(id))
        fault([list, index, 'id'], 'duplicate-id', `an id that no other entry of ${list} has`, id);
      ids.add(id);
    });
    known.set(list, ids);
  }
  // Milestones that were left out for their shape may be referred to.
  known.set('milestones', milestoneIds);

  const expectKnown = (list: string, id: string, path: Path): void => {
    if (!known.get(list)?.has(id)) fault(path, 'unknown-id', `an id among the ${list}`, id);
  };
  const importances = new Map(milestones.map(({ id, importance }) => [id, importance]));
  milestones.forEach((milestone, at) => {
    const own: Path = ['milestones', at];
    expectKnown('tracks', milestone.track, [...own, 'track']);
    if (milestone.partOf !== undefined) expectKnown('milestones', milestone.partOf, [...own, 'partOf']);
    if (milestone.foldInto !== undefined) {
      expectKnown('milestones', milestone.foldInto, [...own, 'foldInto']);
    }
    const fold = foldFault(milestone, importances);
    const key = milestone.foldInto === undefined ? 'importance' : 'foldInto';
    if (fold) fault([...own, key], 'fold', fold.expected, fold.actual);
    milestone.related.forEach((id, n) => expectKnown('milestones', id, [...own, 'related', n]));
    milestone.when.after.forEach((id, n) => expectKnown('milestones', id, [...own, 'when', 'after', n]));
    milestone.when.before.forEach((id, n) => expectKnown('milestones', id, [...own, 'when', 'before', n]));
    const keys = new Set<string>();
    milestone.quotes.forEach(({ key, article, speaker }, n) => {
      const quote: Path = [...own, 'quotes', n];
      if (keys.has(key))
        fault([...quote, 'key'], 'duplicate-id', `a key that no other quotation of ${milestone.id} has`, key);
      keys.add(key);
      expectKnown('articles', article, [...quote, 'article']);
      expectKnown('speakers', speaker, [...quote, 'speaker']);
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
