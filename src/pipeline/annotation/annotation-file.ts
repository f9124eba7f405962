import * as v from 'valibot';
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { FaultRule, Report } from '../fault';
import { type Annotation, AnnotationSchema } from './annotation';

/** From the top of a YAML document to a value: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/** The editor's file, parsed. */
export interface AnnotationFile {
  readonly file: string;
  readonly annotation: Annotation;
  /** How many entries have the wrong shape. They are reported and left out, so that the rest can be checked. */
  readonly dropped: number;
  /** Ids of all milestones, including those left out. */
  readonly milestoneIds: ReadonlySet<string>;
  /** Reports a fault at the line of the value at `path` of `annotation`. */
  readonly fault: (path: Path, rule: FaultRule, expected: string, actual: string) => void;
}

const LISTS = ['milestones', 'dismissed'] as const;

/** `null` when too little of the file can be parsed to go on. */
export function readAnnotation(file: string, text: string, report: Report): AnnotationFile | null {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    report({ file, line: counter.linePos(pos[0]).line, rule: 'yaml', expected: 'YAML 1.2', actual: message });
  }
  if (document.errors.length > 0) return null;

  const raw: unknown = document.toJS();
  const whole = v.safeParse(AnnotationSchema, raw);
  const bad = new Set<string>();
  for (const issue of whole.issues ?? []) {
    const path = (issue.path ?? []).map((item) => ('key' in item ? (item.key as string | number) : ''));
    bad.add(path.slice(0, 2).join('/'));
    const where = path.join('.') || 'the top';
    const line = lineAtPath(document, counter, path);
    report({ file, line, rule: 'shape', expected: `${where}: ${issue.expected}`, actual: issue.received });
  }

  const entries = isRecord(raw) ? raw : {};
  const kept = new Map(LISTS.map((list) => [list as string, indexesWithout(entries[list], list, bad)]));
  const pick = (list: string): unknown => {
    const value = entries[list];
    return Array.isArray(value) ? kept.get(list)?.map((index): unknown => value[index]) : value;
  };
  const parsed = v.safeParse(AnnotationSchema, {
    ...entries,
    milestones: pick('milestones'),
    dismissed: pick('dismissed'),
  });
  if (!parsed.success) return null;
  const all: readonly unknown[] = Array.isArray(entries['milestones']) ? entries['milestones'] : [];
  const lineOf = ([list, index, ...rest]: Path): number => {
    const original = typeof index === 'number' ? kept.get(String(list))?.[index] : undefined;
    const head = [list, original ?? index].filter((step) => step !== undefined);
    return lineAtPath(document, counter, [...head, ...rest]);
  };
  return {
    file,
    annotation: parsed.output,
    dropped: bad.size,
    milestoneIds: new Set(all.map((entry) => (isRecord(entry) ? String(entry['id']) : ''))),
    fault: (path, rule, expected, actual) => report({ file, line: lineOf(path), rule, expected, actual }),
  };
}

/** Indexes of the list's entries that have no fault of shape. */
function indexesWithout(value: unknown, list: string, bad: ReadonlySet<string>): number[] {
  if (!Array.isArray(value)) return [];
  return value.map((_, index) => index).filter((index) => !bad.has(`${list}/${index}`));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The line, from 1, of the value at `path`: the line of its key, or of its dash in a list. If the file does not hold
 * the whole path, the line of the last value on it. Aliases are followed to their anchors.
 */
function lineAtPath(document: Document, counter: LineCounter, path: Path): number {
  const lineOf = (node: unknown): number | null =>
    isNode(node) && node.range ? counter.linePos(node.range[0]).line : null;
  let node: unknown = document.contents;
  let line = lineOf(node) ?? 1;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    let key: unknown;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => (isScalar(item.key) ? String(item.key.value) : '') === String(step),
      );
      key = pair?.key;
      node = pair?.value;
    } else {
      node = isSeq(node) ? node.items[Number(step)] : undefined;
    }
    const found = lineOf(key) ?? lineOf(node);
    if (found === null) break;
    line = found;
  }
  return line;
}
