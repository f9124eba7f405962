import { createHash } from 'node:crypto';
import {
  type LedgerEntry,
  ledgerKey,
  parseLedger,
  parseLedgerBody,
  parseLedgerLine,
  splitLedger,
} from '../../dataset/model/ledger';
import type { Dataset } from '../../dataset/model/schema';
import type { Report } from '../fault';

/**
 * The ledger of every id ever published. `text` has a line per id; `head` has the count of lines and the hash of the last
 * one, so that a lost last line is found.
 */
export interface LedgerFiles {
  readonly text: string;
  readonly head: string;
}

/** The hash of a line covers the hash of the line before it, so a lost or changed line breaks all that follow. */
function hashLine(previous: string, seq: number, body: string): string {
  return createHash('sha256').update(`${previous} ${seq} ${body}`).digest('hex').slice(0, 8);
}

function headOf(count: number, hash: string): string {
  return `${count} ${hash}\n`;
}

/** Adds a line for each body. The ledger must have passed `checkLedger`. */
export function appendLedger({ text }: Pick<LedgerFiles, 'text'>, bodies: readonly string[]): LedgerFiles {
  const lines = splitLedger(text);
  let hash = parseLedgerLine(lines.at(-1) ?? '')?.hash ?? '';
  for (const body of bodies) {
    const seq = lines.length + 1;
    hash = hashLine(hash, seq, body);
    lines.push(`${seq} ${hash} ${body}`);
  }
  return { text: lines.map((line) => `${line}\n`).join(''), head: headOf(lines.length, hash) };
}

/** Checks that all lines are well formed, their hashes form a chain, and the head agrees. Reports the first breach. */
export function checkLedger({ text, head }: LedgerFiles, file: string, report: Report): boolean {
  let previous = '';
  const lines = splitLedger(text);
  for (const [index, line] of lines.entries()) {
    const parsed = parseLedgerLine(line);
    const expected = parsed ? hashLine(previous, index + 1, parsed.body) : '';
    if (!parsed || parsed.seq !== index + 1 || parsed.hash !== expected) {
      const wanted = parsed ? `${index + 1} ${expected} ${parsed.body}` : '<number> <hash> <kind> <id>';
      report({
        file,
        line: index + 1,
        rule: 'ledger',
        expected: `an unbroken chain: ${wanted}`,
        actual: line,
      });
      return false;
    }
    previous = parsed.hash;
  }
  const wanted = lines.length === 0 ? '' : headOf(lines.length, previous);
  if (head !== wanted) {
    const actual = `${lines.length} lines, the last ${previous || 'none'}`;
    report({
      file,
      line: lines.length,
      rule: 'ledger',
      expected: `the head's count and hash: ${head.trim() || 'none'}`,
      actual,
    });
    return false;
  }
  return true;
}

/** A line for each id of the dataset that the ledger does not have. */
export function newLedgerBodies({ text }: Pick<LedgerFiles, 'text'>, dataset: Dataset): string[] {
  const known = new Set(parseLedger(text).map(ledgerKey));
  return idsOf(dataset)
    .map(ledgerKey)
    .filter((key) => !known.has(key));
}

/** Every published id is in the dataset or retired, and no retired id is in the dataset. */
export function checkPublished(
  { text }: Pick<LedgerFiles, 'text'>,
  dataset: Dataset,
  file: string,
  report: Report,
): void {
  const living = new Set(idsOf(dataset).map(ledgerKey));
  const lastLine = new Map(splitLedger(text).map((line, index) => [lineKey(line), index + 1]));
  for (const entry of parseLedger(text)) {
    const key = ledgerKey(entry);
    const line = lastLine.get(key) ?? 0;
    const isRetired = entry.aliasOf !== undefined || entry.tombstone !== undefined;
    if (!living.has(key) && !isRetired) {
      const expected = `${key} in the dataset, or a line that retires it (npm run data -- --retire)`;
      report({ file, line, rule: 'ledger', expected, actual: 'neither' });
    } else if (living.has(key) && isRetired) {
      report({ file, line, rule: 'ledger', expected: `${key} never used again`, actual: 'in the dataset' });
    } else if (
      entry.aliasOf !== undefined &&
      !living.has(ledgerKey({ kind: entry.kind, id: entry.aliasOf }))
    ) {
      const expected = `a ${entry.kind} of the dataset behind the alias ${entry.id}`;
      report({ file, line, rule: 'ledger', expected, actual: entry.aliasOf });
    }
  }
}

/**
 * Parses the body of a line that retires an id: `milestone old-name -> new-name` or
 * `milestone old-name x 2026-11-23 Why.`. `null` for any other text.
 */
export function parseRetirement(body: string): LedgerEntry | null {
  const entry = parseLedgerBody(body);
  return entry?.aliasOf !== undefined || entry?.tombstone !== undefined ? entry : null;
}

function lineKey(line: string): string {
  const parsed = parseLedgerLine(line);
  return parsed ? ledgerKey(parsed) : '';
}

function idsOf({ articles, milestones }: Dataset): LedgerEntry[] {
  return [
    ...articles.map(({ id }): LedgerEntry => ({ kind: 'article', id })),
    ...milestones.map(({ id }): LedgerEntry => ({ kind: 'milestone', id })),
    ...milestones.flatMap(({ passages }) => passages.map(({ id }): LedgerEntry => ({ kind: 'passage', id }))),
  ];
}
