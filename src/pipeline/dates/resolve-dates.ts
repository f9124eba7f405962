import { boundsOf, formatInstant } from '../../dataset/model/bounds';
import { findCycle, followersOf, wholesOf } from '../../dataset/model/find-cycle';
import type { When } from '../../dataset/model/schema';
import type { OpenSpan } from '../../time/span';
import { type Zone, zone } from '../../time/zone';
import type { AnnotationFile } from '../annotation/annotation-file';
import type { Report } from '../fault';
import type { PageArticle } from '../page/page-block';
import { readEdtf } from './read-edtf';

/** The dates of the milestones by id, with their bounds. Also holds dates, order and datelines to one another. */
export function resolveDates(source: AnnotationFile, report: Report): Map<string, When> {
  const { file, annotation, lineOf } = source;
  const inZone = readZone(source, report);
  const spans = new Map<string, OpenSpan>();
  const dates = new Map<string, When>();
  annotation.milestones.forEach(({ id, when }, at) => {
    const reading = when.edtf === null ? null : readEdtf(when.edtf);
    if (reading && 'problem' in reading) {
      const line = lineOf(['milestones', at, 'when', 'edtf']);
      report({ file, line, rule: 'edtf', expected: 'an EDTF date or interval', actual: reading.problem });
      return;
    }
    const { start, end } = boundsOf(reading?.value ?? null, when.dayPart, inZone);
    spans.set(id, { start, end });
    dates.set(id, {
      edtf: when.edtf,
      ...(when.dayPart === undefined ? {} : { dayPart: when.dayPart }),
      earliest: start === null ? null : formatInstant(start, inZone),
      latest: end === null ? null : formatInstant(end, inZone),
      basis: when.basis,
      after: when.after,
      before: when.before,
    });
  });
  checkOrder(source, spans, report);
  return dates;
}

/**
 * An article is dated by its dateline and by nothing else: its month and day, in the year worked out for the page. One
 * that prints no dateline has no date.
 */
export function checkDatelines(
  { file, annotation, lineOf }: AnnotationFile,
  parsed: readonly PageArticle[],
  report: Report,
): void {
  annotation.articles.forEach(({ headline, date }, index) => {
    const line = lineOf(['articles', index, 'date']);
    const reading = date === null ? null : readEdtf(date);
    if (reading && 'problem' in reading) {
      report({ file, line, rule: 'edtf', expected: 'an EDTF date', actual: reading.problem });
      return;
    }
    const article = parsed.find((found) => found.headline === headline);
    if (!article) return;
    const dateline = article.blocks.find(({ kind }) => kind === 'dateline')?.text ?? '';
    const [, month, day] = /(\d{1,2})月(\d{1,2})日/u.exec(dateline) ?? [];
    const printed =
      month === undefined || day === undefined
        ? null
        : [annotation.reference.edtf.slice(0, 4), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
    if (date === printed) return;
    const expected = printed === null ? 'null, since no dateline is printed' : `${dateline}: ${printed}`;
    report({ file, line, rule: 'date', expected, actual: date ?? 'null' });
  });
}

function readZone({ file, annotation, lineOf }: AnnotationFile, report: Report): Zone {
  try {
    return zone(annotation.timeZone);
  } catch {
    const line = lineOf(['timeZone']);
    report({ file, line, rule: 'shape', expected: 'a UTC offset: +08:00', actual: annotation.timeZone });
    return zone('+00:00');
  }
}

function checkOrder(
  { file, annotation: { milestones }, lineOf }: AnnotationFile,
  spans: ReadonlyMap<string, OpenSpan>,
  report: Report,
): void {
  const lineOfId = (id: string | undefined, key: string): number =>
    lineOf(['milestones', milestones.findIndex((milestone) => milestone.id === id), key]);
  const followers = followersOf(milestones);
  const order = findCycle(followers);
  if (order) {
    const line = lineOfId(order[0], 'when');
    report({
      file,
      line,
      rule: 'cycle',
      expected: 'an order without a circle',
      actual: [...order, order[0]].join(' → '),
    });
  }
  const parts = findCycle(wholesOf(milestones));
  if (parts) {
    const line = lineOfId(parts[0], 'partOf');
    report({
      file,
      line,
      rule: 'cycle',
      expected: 'parts without a circle',
      actual: [...parts, parts[0]].join(' → '),
    });
  }
  for (const [earlier, laters] of followers) {
    const start = spans.get(earlier)?.start ?? null;
    for (const later of laters) {
      const end = spans.get(later)?.end ?? null;
      if (start === null || end === null || start < end) continue;
      const expected = `${earlier} before ${later}, as their dates have it`;
      report({
        file,
        line: lineOfId(later, 'when'),
        rule: 'order',
        expected,
        actual: `${later} ends before ${earlier} begins`,
      });
    }
  }
}
