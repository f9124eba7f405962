import * as v from 'valibot';
import { DatasetSchema } from '../../dataset/model/schema';
import type { AnnotationFile } from '../annotation/annotation-file';
import type { FaultRule, Report } from '../fault';
import type { Path } from '../annotation/yaml-lines';

const ID = DatasetSchema.entries.id;

/** Ids are well formed, given once, and what is pointed at exists. */
export function checkIds({ file, annotation, milestoneIds, lineOf }: AnnotationFile, report: Report): void {
  const fault = (path: Path, rule: FaultRule, expected: string, actual: string): void =>
    report({ file, line: lineOf(path), rule, expected, actual });
  const wellFormed = (id: string, path: Path): void => {
    if (!v.is(ID, id)) fault(path, 'shape', 'an id: lower-case words joined by hyphens', id);
  };

  wellFormed(annotation.id, ['id']);
  const shelves = { tracks: annotation.tracks, speakers: annotation.speakers, articles: annotation.articles };
  const known = new Map<string, ReadonlySet<string>>([['milestones', milestoneIds]]);
  for (const [shelf, entries] of [
    ...Object.entries(shelves),
    ['milestones', annotation.milestones] as const,
  ]) {
    const ids = new Set<string>();
    entries.forEach(({ id }, index) => {
      wellFormed(id, [shelf, index, 'id']);
      if (ids.has(id)) fault([shelf, index, 'id'], 'duplicate-id', `an id of its own among the ${shelf}`, id);
      ids.add(id);
    });
    if (shelf !== 'milestones') known.set(shelf, ids);
  }

  const expectKnown = (shelf: string, id: string, path: Path): void => {
    const ids = known.get(shelf);
    if (!ids?.has(id)) fault(path, 'unknown-id', `an id among the ${shelf}`, id);
  };
  annotation.milestones.forEach((milestone, at) => {
    const own: Path = ['milestones', at];
    expectKnown('tracks', milestone.track, [...own, 'track']);
    if (milestone.partOf !== undefined) expectKnown('milestones', milestone.partOf, [...own, 'partOf']);
    milestone.related.forEach((id, n) => expectKnown('milestones', id, [...own, 'related', n]));
    milestone.when.after.forEach((id, n) => expectKnown('milestones', id, [...own, 'when', 'after', n]));
    milestone.when.before.forEach((id, n) => expectKnown('milestones', id, [...own, 'when', 'before', n]));
    const keys = new Set<string>();
    milestone.quotes.forEach(({ key, article, speaker }, n) => {
      const quote: Path = [...own, 'quotes', n];
      if (keys.has(key)) fault([...quote, 'key'], 'duplicate-id', `a key of its own in ${milestone.id}`, key);
      keys.add(key);
      expectKnown('articles', article, [...quote, 'article']);
      expectKnown('speakers', speaker, [...quote, 'speaker']);
    });
  });
  annotation.dismissed.forEach(({ article }, n) =>
    expectKnown('articles', article, ['dismissed', n, 'article']),
  );
}
