import { bodyOf, ledgerKey, parseLedger, splitLedger } from '../../dataset/model/ledger';
import type { Dataset } from '../../dataset/model/schema';
import { sha256 } from '../dataset-text';
import type { Report } from '../fault';

/**
 * The ledger of every id ever published. `text` has a line per id; `head` has the count of lines and the hash of the last
 * one, so that a lost last line is found.
 */
interface LedgerFiles {
  readonly text: string;
  readonly head: string;
}

interface Chain extends LedgerFiles {
  readonly lines: readonly string[];
}

/** A line per body. The hash of a line covers the hash of the line before it, so a changed line breaks all that follow. */
function chainOf(bodies: readonly string[]): Chain {
  let hash = '';
  const lines = bodies.map((body, at) => {
    hash = sha256(`${hash} ${at + 1} ${body}`).slice(0, 8);
    return `${at + 1} ${hash} ${body}`;
  });
  const text = lines.map((line) => `${line}\n`).join('');
  return { lines, text, head: lines.length === 0 ? '' : `${lines.length} ${hash}\n` };
}

function bodiesOf(text: string): string[] {
  return splitLedger(text).map((line) => bodyOf(line) ?? '<kind> <id>');
}

/**
 * The ledger with a line for each text in `retire` and for each new id of the dataset. Reports a broken chain, and ids
 * that vanished or came back. Without a dataset only the chain is checked.
 */
export function updateLedger(
  ledger: LedgerFiles,
  dataset: Dataset | null,
  retire: readonly string[],
  file: string,
  report: Report,
): LedgerFiles {
  const bodies = bodiesOf(ledger.text);
  if (!checkChain(ledger, chainOf(bodies), file, report) || dataset === null) return ledger;
  const retired = [...bodies, ...retire];
  const { text } = chainOf(retired);
  checkPublished(text, dataset, file, report);
  const known = new Set(parseLedger(text).map(ledgerKey));
  return chainOf([...retired, ...keysOf(dataset).filter((key) => !known.has(key))]);
}

/** Checks that all lines are well formed, their hashes form a chain, and the head agrees. Reports the first breach. */
function checkChain({ text, head }: LedgerFiles, chain: Chain, file: string, report: Report): boolean {
  const lines = splitLedger(text);
  const broken = lines.findIndex((line, at) => line !== chain.lines[at]);
  if (broken >= 0) {
    const expected = `an unbroken chain: ${chain.lines[broken]}`;
    report({ file, line: broken + 1, rule: 'ledger', expected, actual: lines[broken] ?? '' });
  } else if (head !== chain.head) {
    const expected = `the count of lines and the last hash of the head: ${head.trim() || 'none'}`;
    report({ file, line: lines.length, rule: 'ledger', expected, actual: chain.head.trim() || 'none' });
  }
  return broken < 0 && head === chain.head;
}

/** Checks that every published id is in the dataset or retired, and that no retired id is in the dataset. */
function checkPublished(text: string, dataset: Dataset, file: string, report: Report): void {
  const living = new Set(keysOf(dataset));
  const lastLine = new Map(bodiesOf(text).map((body, at) => [body.split(' ', 2).join(' '), at + 1]));
  for (const entry of parseLedger(text)) {
    const { kind, id, aliasOf, tombstone } = entry;
    const key = ledgerKey(entry);
    const fault = (expected: string, actual: string): void =>
      report({ file, line: lastLine.get(key) ?? 0, rule: 'ledger', expected, actual });
    const isRetired = aliasOf !== undefined || tombstone !== undefined;
    if (!living.has(key) && !isRetired) {
      fault(`${key} in the dataset, or a line that retires it (npm run data -- --retire)`, 'neither');
    } else if (living.has(key) && isRetired) {
      fault(`${key} never used again`, 'in the dataset');
    } else if (aliasOf !== undefined && !living.has(ledgerKey({ kind, id: aliasOf }))) {
      fault(`a ${kind} of the dataset as the successor of ${id}`, aliasOf);
    }
  }
}

function keysOf({ articles, milestones }: Dataset): string[] {
  return [
    ...articles.map(({ id }) => ledgerKey({ kind: 'article', id })),
    ...milestones.map(({ id }) => ledgerKey({ kind: 'milestone', id })),
    ...milestones.flatMap(({ passages }) => passages.map(({ id }) => ledgerKey({ kind: 'passage', id }))),
  ];
}
