import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { Change } from '../../dataset/model/changes';
import { lineAtPath, type Path, pathOf } from '../annotation/annotation-file';
import type { Report } from '../fault';

/**
 * The changes in the editor's file, newest first. Reports what has the wrong shape, comes twice or is out of order.
 * `file` is for the faults.
 */
export function readChanges(file: string, text: string, report: Report): Change[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const fault = (path: Path, expected: string, actual: string): void =>
    report({ file, line: lineAtPath(document, counter, path), rule: 'change', expected, actual });
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    report({ file, line: counter.linePos(pos[0]).line, rule: 'yaml', expected: 'YAML 1.2', actual: message });
  }
  if (document.errors.length > 0) return [];

  const { success, output, issues } = v.safeParse(v.array(Change), document.toJS());
  for (const issue of issues ?? []) {
    const path = pathOf(issue);
    const wanted = ['regex', 'check'].includes(issue.type) ? issue.message : issue.expected;
    fault(path, `${path.join('.') || 'the top'}: ${wanted}`, issue.received);
  }
  if (!success) return [];
  output.forEach(({ version, date }, i) => {
    const newer = output[i - 1];
    if (newer && Date.parse(newer.date) <= Date.parse(date))
      fault([i, 'date'], `a moment before ${newer.date}, since the newest comes first`, date);
    if (output.findIndex((one) => one.version === version) < i)
      fault([i, 'version'], 'a version once', version);
  });
  return output;
}
