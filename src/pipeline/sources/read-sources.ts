import { posix } from 'node:path';
import type { AnnotationFile, Path } from '../annotation/annotation-file';
import type { SourceEntry, WrittenAnnotation } from '../annotation/annotation';
import { sha256 } from '../dataset-text';
import type { Report } from '../fault';
import { parseLineReadings } from '../page/line-readings';
import { type PageArticle, splitPieces } from '../page/page-block';
import { parsePage } from '../page/parse-page';
import { overrideRules } from '../page/parser-rules';
import { parseCleanText } from './clean-text';
import { type FrontMatter, isCleanText } from './front-matter';

/** The bytes of a file; `null` if there is none. Paths are relative to the project. */
export type Read = (path: string) => Uint8Array | null;

/** An article as its file has it. */
export interface ParsedArticle extends PageArticle {
  /** What a clean text says about itself. */
  readonly front?: FrontMatter;
}

type Source = AnnotationFile<WrittenAnnotation>;

/**
 * The articles of all sources, in the order of the editor's file: pages (`source` is the only one), and clean texts, which begin with front
 * matter. `null` if a file cannot be read.
 */
export function readSources(source: Source, read: Read, report: Report): ParsedArticle[] | null {
  const { source: only, sources } = source.annotation;
  if ((only === undefined) === (sources.length === 0)) {
    source.fault(['source'], 'shape', 'source, or sources with at least one file', only ? 'both' : 'neither');
    return null;
  }
  const entries = only
    ? [{ entry: only, path: ['source'] }]
    : sources.map((entry, n) => ({ entry, path: ['sources', n] }));
  const all = entries.map(({ entry, path }) => readSource(source, entry, path, read, report));
  return all.some((articles) => articles === null) ? null : all.flatMap((articles) => articles ?? []);
}

function readSource(
  source: Source,
  entry: SourceEntry,
  path: Path,
  read: Read,
  report: Report,
): ParsedArticle[] | null {
  // Reports lie in a folder beside the editor's file.
  const file = posix.join(posix.dirname(source.file), 'reports', entry.file);
  const bytes = read(file);
  const actual = bytes === null ? `no file ${entry.file}` : sha256(bytes);
  if (actual !== entry.sha256) source.fault([...path, 'sha256'], 'hash', entry.sha256, actual);
  const text = bytes && decode(bytes);
  if (bytes && text === null)
    report({ file, line: 0, rule: 'lost-character', expected: 'UTF-8', actual: 'other bytes' });
  // A page that is not there is parsed as an empty one: its overrides are checked all the same.
  const { rules, readings } = readOverrides(source, entry, path, text ?? '');
  if (text === null) return null;
  if (!isCleanText(text)) {
    const { articles, faults } = parsePage(text, rules, readings);
    for (const fault of faults) report({ ...fault, file });
    return articles;
  }
  const { article, faults } = parseCleanText(text, rules);
  for (const fault of faults) report({ ...fault, file });
  return [article];
}

/** The rules and the readings of lines for a source: the editor's overrides for all sources, and then those of its own. */
function readOverrides(
  { annotation, fault }: Source,
  { overrides: own }: SourceEntry,
  path: Path,
  text: string,
) {
  const { lines, ...replaced } = { ...annotation.overrides, ...own };
  const pathOf = (name: string): Path => [...(Object.hasOwn(own, name) ? path : []), 'overrides', name];
  const rules = overrideRules(replaced, (name, expected, actual) =>
    fault(pathOf(name), 'override', expected, actual),
  );
  const readings = parseLineReadings(lines, splitPieces(text), (line, expected, actual) =>
    fault([...pathOf('lines'), line], 'override', expected, actual),
  );
  return { rules, readings };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
