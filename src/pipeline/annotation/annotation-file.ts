import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { type Annotation, AnnotationSchema } from './annotation';
import type { Report } from '../fault';
import { lineAtPath, type Path } from './yaml-lines';

/** The editor's file, read. */
export interface AnnotationFile {
  readonly file: string;
  readonly annotation: Annotation;
  /** How many entries had the wrong shape; they are reported and left out, so that the rest can be checked. */
  readonly dropped: number;
  /** Ids of all milestones, those left out included. */
  readonly milestoneIds: ReadonlySet<string>;
  /** The line of the value at `path` of `annotation`. */
  readonly lineOf: (path: Path) => number;
}

const LISTS = ['milestones', 'dismissed'] as const;

/** `null` when too little of the file can be read to go on. */
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
  return {
    file,
    annotation: parsed.output,
    dropped: bad.size,
    milestoneIds: new Set(all.map((entry) => (isRecord(entry) ? String(entry['id']) : ''))),
    lineOf: ([list, index, ...rest]) => {
      const original = typeof index === 'number' ? kept.get(String(list))?.[index] : undefined;
      const head = [list, original ?? index].filter((step) => step !== undefined);
      return lineAtPath(document, counter, [...head, ...rest]);
    },
  };
}

/** Indexes of the entries without an issue of their own. */
function indexesWithout(value: unknown, list: string, bad: ReadonlySet<string>): number[] {
  if (!Array.isArray(value)) return [];
  return value.map((_, index) => index).filter((index) => !bad.has(`${list}/${index}`));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
