import { boundsOf, formatInstant } from '../../dataset/model/bounds';
import { findCycle, followersOf, wholesOf } from '../../dataset/model/find-cycle';
import { languageOf } from '../../dataset/text/languages';
import type { When } from '../../dataset/model/schema';
import { parseEdtf } from '../../time/edtf';
import type { OpenSpan } from '../../time/span';
import { type Zone, zone } from '../../time/zone';
import type { AnnotationFile, Path } from '../annotation/annotation-file';
import type { LinkedArticle } from '../annotation/link-articles';
import { findExpressions } from './grammar';
import { grammarFor } from './grammars';
import { dateOf, pointOf } from './reading';

/** The date of each milestone by id, with its bounds. Dates and stated orders must agree. */
export function resolveDates(source: AnnotationFile): Map<string, When> {
  const { annotation, fault } = source;
  const inZone = readZone(source);
  const spans = new Map<string, OpenSpan>();
  const dates = new Map<string, When>();
  annotation.milestones.forEach(({ id, when }, at) => {
    const value = parseEdtf(when.edtf);
    if (when.edtf !== null && !value) {
      return fault(['milestones', at, 'when', 'edtf'], 'edtf', 'an EDTF date or interval', when.edtf);
    }
    const { start, end } = boundsOf(value, when.dayPart, inZone);
    spans.set(id, { start, end });
    dates.set(id, {
      ...when,
      earliest: start === null ? null : formatInstant(start, inZone),
      latest: end === null ? null : formatInstant(end, inZone),
    });
  });
  checkOrder(source, spans);
  return dates;
}

/**
 * An article's date is what its front matter says. Else it is that of its dateline, or of its line of source: the printed day, in the month
 * or year of the page where it prints none. An article without any of them has no date.
 */
export function checkDatelines(
  { annotation, fault }: AnnotationFile,
  linked: readonly LinkedArticle[],
): void {
  annotation.articles.forEach(({ id, date }, index) => {
    const article = linked.find((one) => one.id === id);
    if (!article) return;
    const grammar = grammarFor(languageOf(annotation, id));
    if (!grammar) return;
    const around = pointOf(article.date ?? annotation.reference.edtf) ?? {};
    const lines = (['dateline', 'source'] as const).flatMap((own) =>
      article.blocks.filter(({ kind }) => kind === own).map(({ text }) => text),
    );
    const [found] = lines.flatMap((line) =>
      findExpressions(line, grammar).flatMap(({ text }) => {
        const read = grammar.read(text);
        return read?.start.day !== undefined && !read.shift ? [{ line, read }] : [];
      }),
    );
    // A line of source may print the minute as well.
    const printed = found ? (dateOf(found.read, around)?.split('T')[0] ?? null) : article.date;
    if (date === printed || (date !== null && date === article.date)) return;
    const expected = found ? `${found.line}: ${printed}` : `${printed}, since no dateline is printed`;
    fault(['articles', index, 'date'], 'date', expected, date ?? 'null');
  });
}

function readZone({ annotation, fault }: AnnotationFile): Zone {
  try {
    return zone(annotation.timeZone);
  } catch {
    fault(['timeZone'], 'shape', 'a UTC offset: +08:00', annotation.timeZone);
    return zone('+00:00');
  }
}

function checkOrder(
  { annotation: { milestones }, fault }: AnnotationFile,
  spans: ReadonlyMap<string, OpenSpan>,
): void {
  const pathOf = (id: string | undefined, key: string): Path => [
    'milestones',
    milestones.findIndex((milestone) => milestone.id === id),
    key,
  ];
  const followers = followersOf(milestones);
  const partIds = new Set(milestones.flatMap(({ id, partOf }) => (partOf === undefined ? [] : [id])));
  const graphs = [
    [followers, () => 'when'],
    [wholesOf(milestones), (id: string) => (partIds.has(id) ? 'partOf' : 'foldInto')],
  ] as const;
  for (const [graph, keyOf] of graphs) {
    const [first, ...others] = findCycle(graph) ?? [];
    if (first === undefined) continue;
    fault(pathOf(first, keyOf(first)), 'cycle', 'no cycle', [first, ...others, first].join(' → '));
  }
  for (const [earlier, laters] of followers) {
    const start = spans.get(earlier)?.start ?? null;
    for (const later of laters) {
      const end = spans.get(later)?.end ?? null;
      if (start === null || end === null || start < end) continue;
      const expected = `a date that allows ${earlier} to come before ${later}`;
      fault(pathOf(later, 'when'), 'order', expected, `${later} ends before ${earlier} begins`);
    }
  }
}
