import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseLedger } from '../dataset/model/ledger';
import type { Dataset } from '../dataset/model/schema';
import { type BuildResult, buildDataset } from './build-dataset';
import { datasetJsonSchema, formatJson } from './dataset-text';
import { type Fault, formatFaults, type Report } from './fault';
import {
  appendLedger,
  checkLedger,
  checkPublished,
  type LedgerFiles,
  newLedgerBodies,
  parseRetirement,
} from './ledger/ledger-chain';

export const PATHS = {
  annotations: 'src/content/milestones.yaml',
  ledger: 'src/content/ledger.txt',
  head: 'src/content/ledger.head',
  dataset: 'public/data/partnership.json',
  schema: 'public/data/partnership.schema.json',
} as const;

/** Access to files, by paths relative to the project. Tests run the pipeline on files in memory. */
export interface Files {
  readonly read: (path: string) => Uint8Array | null;
  readonly write: (path: string, text: string) => void;
}

export interface Run {
  /** 0 on success. 1 if there are faults or `--check` finds stale files. */
  readonly exitCode: 0 | 1;
  readonly output: string;
}

const USAGE =
  'usage: npm run data [-- --check | --retire "<kind> <id> -> <id>" | --retire "<kind> <id> x <date> <why>"]';

/** `npm run data`: checks everything and writes only if there is no fault. */
export function runData(files: Files, args: readonly string[]): Run {
  const options = parseArgs(args);
  if (options === null) return { exitCode: 1, output: USAGE };
  const faults: Fault[] = [];
  const report: Report = (fault) => void faults.push(fault);

  const text = readText(files, PATHS.annotations);
  if (text === null) {
    const expected = 'the editor’s annotations';
    report({ file: PATHS.annotations, line: 0, rule: 'yaml', expected, actual: 'no file' });
    return { exitCode: 1, output: formatFaults(faults) };
  }
  const result = buildDataset({ file: PATHS.annotations, text, readSource: files.read });
  faults.push(...result.faults);
  const ledger = publish(readLedger(files), result.dataset, options.retire, report);
  if (faults.length > 0 || result.dataset === null || ledger === null) {
    return { exitCode: 1, output: formatFaults(faults) };
  }

  const outputs = [
    [PATHS.dataset, formatJson(result.dataset)],
    [PATHS.schema, formatJson(datasetJsonSchema())],
    [PATHS.ledger, ledger.text],
    [PATHS.head, ledger.head],
  ] as const;
  const stale = outputs.filter(([path, text]) => readText(files, path) !== text);
  const lines = summarize(result, result.dataset, ledger);
  if (stale.length === 0) return { exitCode: 0, output: [...lines, 'up to date'].join('\n') };
  const names = stale.map(([path]) => path).join(', ');
  if (options.check) return { exitCode: 1, output: [...lines, `stale: ${names} (npm run data)`].join('\n') };
  for (const [path, text] of stale) files.write(path, text);
  return { exitCode: 0, output: [...lines, `written: ${names}`].join('\n') };
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

function parseArgs(args: readonly string[]): { check: boolean; retire: readonly string[] } | null {
  const retire: string[] = [];
  let check = false;
  for (let at = 0; at < args.length; at += 1) {
    const next = args[at + 1];
    if (args[at] === '--check') check = true;
    else if (args[at] === '--retire' && next !== undefined && parseRetirement(next)) {
      retire.push(next);
      at += 1;
    } else return null;
  }
  return check && retire.length > 0 ? null : { check, retire };
}

/** The ledger with the lines that this run adds; `null` when its chain is broken. */
function publish(
  ledger: LedgerFiles,
  dataset: Dataset | null,
  retire: readonly string[],
  report: Report,
): LedgerFiles | null {
  if (!checkLedger(ledger, PATHS.ledger, report)) return null;
  if (dataset === null) return ledger;
  const retired = appendLedger(ledger, retire);
  checkPublished(retired, dataset, PATHS.ledger, report);
  return appendLedger(retired, newLedgerBodies(retired, dataset));
}

function readLedger(files: Files): LedgerFiles {
  return { text: readText(files, PATHS.ledger) ?? '', head: readText(files, PATHS.head) ?? '' };
}

function readText(files: Files, path: string): string | null {
  const bytes = files.read(path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

function summarize({ account, coverage }: BuildResult, dataset: Dataset, ledger: LedgerFiles): string[] {
  const { milestones, articles, version } = dataset;
  const statements = milestones.filter(({ kind }) => kind === 'statement').length;
  const joins = articles.flatMap(({ blocks }) => blocks.flatMap((block) => block.joins)).length;
  const quotations = milestones.flatMap(({ passages }) => passages).length;
  const { used = 0, dismissed = 0, expressions = [] } = coverage ?? {};
  return [
    `characters   ${account?.placed ?? 0} of ${account?.total ?? 0} accounted for (${percent(account?.placed, account?.total)})`,
    `joins        ${joins}`,
    `articles     ${articles.length}`,
    `milestones   ${milestones.length} (${milestones.length - statements} on the axis, ${statements} statements)`,
    `quotations   ${quotations} verified`,
    `expressions  ${used + dismissed} of ${expressions.length} covered (${percent(used + dismissed, expressions.length)}): ${used} used, ${dismissed} dismissed`,
    `ledger       ${parseLedger(ledger.text).length} ids`,
    `version      ${version}`,
  ];
}

function percent(part = 0, whole = 0): string {
  return whole === 0 ? '–' : `${Math.floor((part / whole) * 100)} %`;
}
