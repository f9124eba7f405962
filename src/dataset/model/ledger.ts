/**
 * The ledger names every id ever published, one line each, and is only ever added to:
 *
 *     12 9f86d081 milestone talks
 *     97 2c26b46b milestone old-name -> new-name
 *     98 fcde2b2e passage gone.a x 2026-11-23 Why it was taken away.
 *
 * number, chain hash over the line before, kind, id; later lines retire an id by an alias or a tombstone.
 */
const LEDGER_KINDS = ['article', 'milestone', 'passage'] as const;

export interface LedgerEntry {
  readonly kind: (typeof LEDGER_KINDS)[number];
  readonly id: string;
  /** The id of the same kind that replaces it. */
  readonly aliasOf?: string;
  /** Why the id was retired; `date` is ISO 8601. */
  readonly tombstone?: { readonly date: string; readonly text: string };
}

const LINE = /^\d+ [0-9a-f]{8} (.+)$/;
const BODY = /^(article|milestone|passage) (\S+)(?: -> (\S+)| x (\d{4}-\d\d-\d\d) (\S.*))?$/;

/** Kind, id and what follows, as a line has them after its number and hash; `null` if they are not well formed. */
export function bodyOf(line: string): string | null {
  const body = LINE.exec(line)?.[1] ?? '';
  return parseLedgerBody(body) ? body : null;
}

/** Parses what `bodyOf` returns. */
export function parseLedgerBody(body: string): LedgerEntry | null {
  const [, kindText, id, aliasOf, date, text] = BODY.exec(body) ?? [];
  const kind = LEDGER_KINDS.find((known) => known === kindText);
  if (kind === undefined || id === undefined) return null;
  if (aliasOf !== undefined) return { kind, id, aliasOf };
  if (date !== undefined && text !== undefined) return { kind, id, tombstone: { date, text } };
  return { kind, id };
}

/** The lines of a ledger, without the empty one at its end. */
export function splitLedger(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/**
 * Every id ever published, in order of publication, as its last line leaves it. Does not check the chain: the
 * pipeline does, on every run.
 * @throws SyntaxError on a line that is not one.
 */
export function parseLedger(text: string): LedgerEntry[] {
  const entries = new Map<string, LedgerEntry>();
  splitLedger(text).forEach((line, index) => {
    const entry = parseLedgerBody(bodyOf(line) ?? '');
    if (!entry) throw new SyntaxError(`ledger line ${index + 1}: ${line}`);
    entries.set(ledgerKey(entry), entry);
  });
  return [...entries.values()];
}

/** Ids are given once per kind: an article and a milestone may share theirs. */
export function ledgerKey({ kind, id }: Pick<LedgerEntry, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}
