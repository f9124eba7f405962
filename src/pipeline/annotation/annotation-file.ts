import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { FaultRule, Report } from '../fault';
import { type Annotation, AnnotationSchema, type WrittenAnnotation } from './annotation';

/** The keys of maps and indexes of lists that lead from the top of a YAML document to a value. */
export type Path = readonly (string | number)[];

/** The editor's file, parsed. */
export interface AnnotationFile<Content = Annotation> {
  readonly file: string;
  readonly annotation: Content;
  /** How many entries have the wrong shape. They are reported and left out, so that the rest can be checked. */
  readonly dropped: number;
  /** Ids of all milestones, including those left out. */
  readonly milestoneIds: ReadonlySet<string>;
  /** Reports a fault at the line of the value at `path` of `annotation`. */
  readonly fault: (path: Path, rule: FaultRule, expected: string, actual: string) => void;
}

/** Lists whose entries are checked one by one. A fault anywhere else ends the run. */
const LISTS: readonly unknown[] = ['milestones', 'dismissed'];

/** `null` when too little of the file can be parsed to go on. */
export function readAnnotation(
  file: string,
  text: string,
  report: Report,
): AnnotationFile<WrittenAnnotation> | null {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    report({ file, line: counter.linePos(pos[0]).line, rule: 'yaml', expected: 'YAML 1.2', actual: message });
  }
  if (document.errors.length > 0) return null;

  const raw: unknown = document.toJS();
  const lists = Object(raw) as Readonly<Record<string, unknown>>;
  const bad = new Map<string, Path>();
  for (const issue of v.safeParse(AnnotationSchema, raw).issues ?? []) {
    const path = pathOf(issue);
    bad.set(path.slice(0, 2).join('/'), path.slice(0, 2));
    const where = path.join('.') || 'the top';
    const line = lineAtPath(document, counter, path);
    // A pattern of an id says little; its message says what it is for.
    const wanted = issue.type === 'regex' ? issue.message : issue.expected;
    report({ file, line, rule: 'shape', expected: `${where}: ${wanted}`, actual: issue.received });
  }
  const all: readonly unknown[] = Array.isArray(lists['milestones']) ? lists['milestones'] : [];
  const milestoneIds = new Set(all.map((entry) => String(Object(entry).id)));
  // Entries are removed from the document too, so that an index means the same entry in both. The last one goes first.
  for (const [list, index] of [...bad.values()].toReversed()) {
    const entries = lists[String(list)];
    if (!LISTS.includes(list) || !Array.isArray(entries) || typeof index !== 'number') continue;
    entries.splice(index, 1);
    // A list that is an alias has no entries of its own; faults in it have the line of its key.
    if (isSeq(document.get(list))) document.deleteIn([list, index]);
  }
  const { success, output } = v.safeParse(AnnotationSchema, raw);
  if (!success) return null;
  return {
    file,
    annotation: output,
    dropped: bad.size,
    milestoneIds,
    fault: (path, rule, expected, actual) =>
      report({ file, line: lineAtPath(document, counter, path), rule, expected, actual }),
  };
}

/** The place of a fault of shape. */
export function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map((item) => ('key' in item ? (item.key as string | number) : ''));
}

/**
 * The line, from 1, of the value at `path`: the line of its key, or of its dash in a list. If the file does not hold
 * the whole path, the line of the last value on it.
 */
export function lineAtPath(document: Document, counter: LineCounter, path: Path): number {
  const step = path.at(-1);
  if (step === undefined) return 1;
  const parent = document.getIn(path.slice(0, -1), true);
  const node = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === step)?.key
    : document.getIn(path, true);
  if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  return lineAtPath(document, counter, path.slice(0, -1));
}
