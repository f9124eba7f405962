import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { grammarOf, languagesOf } from '../dataset/text/languages';
import { parseLedger, parseLedgerBody } from '../dataset/model/ledger';
import type { Dataset } from '../dataset/model/schema';
import { buildDataset } from './build-dataset';
import { readChanges } from './changes/read-changes';
import { datasetJsonSchema, formatJson } from './dataset-text';
import { type Fault, formatFaults, sortFaults } from './fault';
import { updateLedger } from './ledger/ledger-chain';
import type { Story } from './story';

export { chosenStory } from './story';

/** Access to files, by paths relative to the project. Tests run the pipeline on files in memory. */
export interface Files {
  readonly read: (path: string) => Uint8Array | null;
  readonly write: (path: string, text: string) => void;
}

export interface Run {
  /** 0 on success. 1 if there are faults or `--check` finds stale files. */
  readonly exitCode: 0 | 1;
  readonly output: string;
  /** By file and line. */
  readonly faults: readonly Fault[];
}

const USAGE =
  'usage: npm run data [-- --check | --retire "<kind> <id> -> <id>" | --retire "<kind> <id> x <date> <why>"]';

/** `npm run data`: checks everything in a story and writes only if there is no fault. */
export function runData(files: Files, story: Story, args: readonly string[]): Run {
  const faults: Fault[] = [];
  const options = readOptions(args);
  if (options === null) return { exitCode: 1, output: USAGE, faults };
  const dataset = buildDataset(story.annotations, files.read, faults);
  const published = { text: readText(files, story.ledger), head: readText(files, story.head) };
  const report = (fault: Fault): void => void faults.push(fault);
  const ledger = updateLedger(published, dataset, options.retire, story.ledger, report);
  const changes = readChanges(story.changes, readText(files, story.changes) || '[]', report);
  const undescribed = changes[0] && dataset && changes[0].version !== dataset.version;
  // Only a check fails, so that the editor can look at a draft.
  if (undescribed && options.check) {
    const expected = `a change with version ${dataset.version} at the top`;
    report({
      file: story.changes,
      line: 1,
      rule: 'change',
      expected,
      actual: `version ${changes[0]?.version}`,
    });
  }
  if (faults.length > 0 || dataset === null) {
    return { exitCode: 1, output: formatFaults(faults), faults: sortFaults(faults) };
  }

  const outputs = [
    [story.dataset, formatJson(dataset)],
    [story.schema, formatJson(datasetJsonSchema())],
    [story.published, formatJson(changes)],
    [story.ledger, ledger.text],
    [story.head, ledger.head],
  ] as const;
  const stale = outputs.filter(([path, text]) => readText(files, path) !== text);
  const lines = [
    ...summarize(dataset, ledger.text),
    ...(undescribed
      ? [`changes      ${story.changes} lacks one for this version; npm test asks for it`]
      : []),
  ];
  if (stale.length === 0) return { exitCode: 0, output: [...lines, 'up to date'].join('\n'), faults };
  const names = stale.map(([path]) => path).join(', ');
  if (options.check) {
    return { exitCode: 1, output: [...lines, `stale: ${names} (npm run data)`].join('\n'), faults };
  }
  for (const [path, text] of stale) files.write(path, text);
  return { exitCode: 0, output: [...lines, `written: ${names}`].join('\n'), faults };
}

/** The files of the project in the folder `root`. */
export function filesIn(root: string): Files {
  return {
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : null),
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
  };
}

/** `null` for arguments that the command does not know, and for a check that would also retire an id. */
function readOptions(args: readonly string[]): { check: boolean; retire: readonly string[] } | null {
  try {
    const { check = false, retire = [] } = parseArgs({
      args: [...args],
      options: { check: { type: 'boolean' }, retire: { type: 'string', multiple: true } },
    }).values;
    return (check && retire.length > 0) || !retire.every(isRetirement) ? null : { check, retire };
  } catch {
    return null;
  }
}

/** `milestone old-name -> new-name` or `milestone old-name x 2026-11-23 Why.` */
function isRetirement(body: string): boolean {
  const entry = parseLedgerBody(body);
  return entry?.aliasOf !== undefined || entry?.tombstone !== undefined;
}

/** The text of a file; empty if there is none. */
function readText(files: Files, path: string): string {
  return new TextDecoder().decode(files.read(path) ?? new Uint8Array());
}

/** Figures of a dataset without faults: all characters are in blocks, and all expressions are used or dismissed. */
function summarize(dataset: Dataset, ledger: string): string[] {
  const { milestones, articles, expressions, version } = dataset;
  const languages = languagesOf(dataset).map((tag) =>
    grammarOf(tag) ? tag : `${tag} (no grammar: expressions are not searched, dates not computed)`,
  );
  const blocks = articles.flatMap((article) => article.blocks);
  const statements = milestones.filter(({ kind }) => kind === 'statement').length;
  const dismissed = expressions.filter((expression) => expression.dismissed).length;
  return [
    `characters   ${blocks.flatMap(({ text }) => text.match(/\S/gu) ?? []).length}, each in one block`,
    `joins        ${blocks.flatMap(({ joins }) => joins).length}`,
    `articles     ${articles.length}`,
    `languages    ${languages.join(', ')}`,
    `milestones   ${milestones.length} (${milestones.length - statements} on the axis, ${statements} statements)`,
    `quotations   ${milestones.flatMap(({ passages }) => passages).length} verified`,
    `expressions  ${expressions.length}, all covered: ${expressions.length - dismissed} used, ${dismissed} dismissed`,
    `ledger       ${parseLedger(ledger).length} ids`,
    `version      ${version}`,
  ];
}
