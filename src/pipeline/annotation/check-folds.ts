import { foldFault } from '../../dataset/model/check';
import type { AnnotationFile } from './annotation-file';

/** Checks that every milestone of importance 3 shows within another one. */
export function checkFolds({ annotation: { milestones }, fault }: AnnotationFile): void {
  const importances = new Map(milestones.map(({ id, importance }) => [id, importance]));
  milestones.forEach((milestone, at) => {
    const found = foldFault(milestone, importances);
    if (!found) return;
    const key = milestone.foldInto === undefined ? 'importance' : 'foldInto';
    fault(['milestones', at, key], 'fold', found.expected, found.actual);
  });
}
