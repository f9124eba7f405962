import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { LOCALES } from '../dataset/model/kinds.ts';
import type { Locale } from '../dataset/model/schema.ts';

/** The story that commands work on when `STORY` names no other. */
export const DEFAULT_STORY = 'partnership';

const CONTENT = 'src/content';

/** The files of one story, by paths relative to the project. */
export interface Story {
  readonly name: string;
  readonly folder: string;
  /** What the editor writes about the reports. */
  readonly annotations: string;
  /** The folder of the reports, as they were printed. */
  readonly reports: string;
  readonly changes: string;
  readonly ledger: string;
  readonly head: string;
  /** The folder of the three files below, which `npm run data` writes and a site serves below `data/`. */
  readonly data: string;
  readonly dataset: string;
  readonly schema: string;
  readonly published: string;
}

/**
 * Where the files of a story are. Vite copies `public` into every build, so only the default story has its data there; that of
 * another story stays in its own folder until a build of that story takes it.
 */
export function storyNamed(name: string): Story {
  const folder = `${CONTENT}/${name}`;
  const data = name === DEFAULT_STORY ? 'public/data' : `${folder}/data`;
  return {
    name,
    folder,
    annotations: `${folder}/story.yaml`,
    reports: `${folder}/reports`,
    changes: `${folder}/changes.yaml`,
    ledger: `${folder}/ledger.txt`,
    head: `${folder}/ledger.head`,
    data,
    dataset: `${data}/${name}.json`,
    schema: `${data}/${name}.schema.json`,
    published: `${data}/changes.json`,
  };
}

/**
 * The story that the environment chooses: `STORY=NAME npm run data`.
 * @throws Error for a name without a story, with the names that there are.
 */
export function chosenStory(root: string, asked = process.env['STORY']): Story {
  const name = asked || DEFAULT_STORY;
  const names = storyNames(root);
  if (names.includes(name)) return storyNamed(name);
  throw new Error(`STORY is ${name}, but ${CONTENT} has only ${names.join(', ') || 'no story'}`);
}

/** The folders of `src/content` that hold the file of an editor, in alphabetical order. */
export function storyNames(root: string): string[] {
  return readdirSync(join(root, CONTENT))
    .filter((name) => existsSync(join(root, storyNamed(name).annotations)))
    .toSorted();
}

/**
 * The language of the root of a site: that of the reports if the interface speaks it, or else the first one of the editor's texts
 * that it speaks. A file with faults still has one, so that the page can show them.
 */
export function rootLocale(root: string, story: Story): Locale {
  const { language, languages = LOCALES } = Object(
    parseDocument(readFileSync(join(root, story.annotations), 'utf8')).toJS(),
  ) as { readonly language?: unknown; readonly languages?: readonly unknown[] };
  const wanted = [language, ...[languages].flat()].map((tag) => String(tag).split('-')[0]);
  return (
    LOCALES.find((locale) => locale === wanted.find((tag) => LOCALES.some((one) => one === tag))) ?? 'en'
  );
}
