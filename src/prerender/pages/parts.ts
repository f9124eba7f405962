import type { Locale } from '../../dataset/model/schema';
import { NARROW_QUERY, WIDE_QUERY } from '../../state/breakpoint.ts';
import { tag } from './html.ts';
import type { Site } from '../host/site';

/** Scripts that the app asks for as it starts, each with what it imports; paths below the folder of the build. */
export interface Parts {
  readonly words: Readonly<Record<Locale, readonly string[]>>;
  /** The lying timeline, where the screen is wide enough to show it. */
  readonly drawing: readonly string[];
  /** The standing timeline, where it is not. */
  readonly vertical: readonly string[];
}

/** What a part is built from. */
const MODULES = {
  words: { zh: 'src/i18n/zh/words.ts', en: 'src/i18n/en/words.ts' },
  drawing: 'src/timeline/Timeline.tsx',
  vertical: 'src/timeline/vertical/VerticalTimeline.tsx',
} as const;

/** The fields of a built chunk that matter here. */
export interface BuiltChunk {
  readonly fileName: string;
  readonly moduleIds: readonly string[];
  /** Files it cannot run without. */
  readonly imports: readonly string[];
}

/**
 * @param main the script that the template names.
 * @throws Error when a part is no chunk of its own: the pages would then name nothing, and nobody would notice.
 */
export function partsOf(chunks: readonly BuiltChunk[], main: string): Parts {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));

  function withImports(file: string, found: Set<string>): Set<string> {
    if (found.has(file)) return found;
    found.add(file);
    for (const next of byFile.get(file)?.imports ?? []) withImports(next, found);
    return found;
  }
  const already = withImports(main, new Set());
  const filesOf = (module: string): string[] => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)));
    if (!chunk || already.has(chunk.fileName))
      throw new Error(`${module} is not built as a chunk of its own`);
    return [...withImports(chunk.fileName, new Set())].filter((file) => !already.has(file));
  };
  const { zh, en } = MODULES.words;
  return {
    words: { zh: filesOf(zh), en: filesOf(en) },
    drawing: filesOf(MODULES.drawing),
    vertical: filesOf(MODULES.vertical),
  };
}

/**
 * Elements of a head by which the browser fetches the parts beside the main script and not after it. Each
 * screen fetches its own form of the timeline, where the page has one.
 */
export function partLinks(
  parts: Parts,
  locales: readonly Locale[],
  { base }: Site,
  timeline: boolean,
): string[] {
  const words = new Set(locales.flatMap((locale) => parts.words[locale]));
  const formFor = (media: string, files: readonly string[]): string[] =>
    files
      .filter((file) => !words.has(file))
      .map((file) => tag('link', { rel: 'modulepreload', media, href: base + file }));
  return [
    ...[...words].map((file) => tag('link', { rel: 'modulepreload', href: base + file })),
    ...(timeline ? [...formFor(WIDE_QUERY, parts.drawing), ...formFor(NARROW_QUERY, parts.vertical)] : []),
  ];
}
