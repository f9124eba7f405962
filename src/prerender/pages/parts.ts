import type { Locale } from '../../dataset/model/schema';
import { NARROW_QUERY, WIDE_QUERY } from '../../state/breakpoint.ts';
import { tag } from './html.ts';
import type { Site } from '../host/site';

/**
 * Scripts that the app imports dynamically when it starts, each with its static imports. Paths are below the folder of
 * the build. Pages preload them, so that a first view does not wait for a chain of requests.
 */
export interface Parts {
  /** The script that imports them. Over HTTP/1.1 it would be the last of all requests, behind its parts. */
  readonly main: string;
  readonly words: Readonly<Record<Locale, readonly string[]>>;
  /** The horizontal drawing, for wide screens. */
  readonly drawing: readonly string[];
  /** The vertical form, for narrow screens. */
  readonly vertical: readonly string[];
  /** What reads a dataset that the build has not validated. */
  readonly checks: readonly string[];
}

/** The fields of a built chunk that matter here. */
export interface BuiltChunk {
  readonly fileName: string;
  readonly moduleIds: readonly string[];
  /** Static imports. */
  readonly imports: readonly string[];
}

/**
 * The chunk that contains a module, given by its path in the project.
 * @throws Error when it is in none.
 */
export function chunkWith<T extends BuiltChunk>(chunks: readonly T[], module: string): T {
  const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)));
  if (!chunk) throw new Error(`${module} is not built`);
  return chunk;
}

/**
 * The files of each part, without those that the main script imports already.
 * @param main the script that the template loads.
 * @throws Error when a part is not a separate chunk. Its preload would be missing without any sign.
 */
export function partsOf(chunks: readonly BuiltChunk[], main: string): Parts {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));

  function withImports(file: string): Set<string> {
    const found = new Set([file]);
    // The loop also visits the files that it adds.
    for (const one of found) for (const next of byFile.get(one)?.imports ?? []) found.add(next);
    return found;
  }
  const already = withImports(main);
  const filesOf = (module: string): string[] => {
    const { fileName } = chunkWith(chunks, module);
    if (already.has(fileName)) throw new Error(`${module} is not built as a separate chunk`);
    return [...withImports(fileName)].filter((file) => !already.has(file));
  };
  return {
    main,
    words: { zh: filesOf('src/i18n/zh/words.ts'), en: filesOf('src/i18n/en/words.ts') },
    drawing: filesOf('src/timeline/Timeline.tsx'),
    vertical: filesOf('src/timeline/vertical/VerticalTimeline.tsx'),
    checks: filesOf('src/dataset/load/parse-dataset.ts'),
  };
}

/**
 * Links that preload the main script and its parts in parallel. Each screen preloads one form of the timeline, if the
 * page has a timeline.
 */
export function partLinks(
  parts: Parts,
  locales: readonly Locale[],
  { base }: Site,
  timeline: boolean,
): string[] {
  const forEveryScreen = new Set([
    parts.main,
    ...locales.flatMap((locale) => parts.words[locale]),
    ...(timeline ? parts.drawing.filter((file) => parts.vertical.includes(file)) : []),
  ]);
  const link = (file: string, media?: string): string =>
    tag('link', { rel: 'modulepreload', media, href: base + file });
  const formFor = (media: string, files: readonly string[]): string[] =>
    files.filter((file) => !forEveryScreen.has(file)).map((file) => link(file, media));
  return [
    ...[...forEveryScreen].map((file) => link(file)),
    ...(timeline ? [...formFor(WIDE_QUERY, parts.drawing), ...formFor(NARROW_QUERY, parts.vertical)] : []),
  ];
}
