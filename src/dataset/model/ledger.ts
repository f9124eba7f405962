/**
 * The ledger names every id ever published, one line each, and is only ever added to:
 *
 *     12 9f86d081 milestone talks
 *     97 2c26b46b milestone old-name -> new-name
 *     98 fcde2b2e passage gone.a x 2026-11-23 Why it was taken away.
 *
 * number, chain hash over the line before, kind, id; later lines retire an id by an alias or a tombstone.
 */
export const LEDGER_KINDS = ['article', 'milestone', 'passage'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

export interface LedgerEntry {
  readonly kind: LedgerKind;
  readonly id: string;
  /** The id of the same kind that replaces it. */
  readonly aliasOf?: string;
  /** Why the id was retired; `date` is ISO 8601. */
  readonly tombstone?: { readonly date: string; readonly text: string };
}

export interface LedgerLine extends LedgerEntry {
  readonly seq: number;
  /** First 8 hex digits of the SHA-256 of the line before's hash and this line's `seq` and `body`. */
  readonly hash: string;
  /** Kind, id and what follows, as written. */
  readonly body: string;
}

const LINE = /^(\d+) ([0-9a-f]{8}) (.+)$/;
const BODY = /^(article|milestone|passage) (\S+)(?: -> (\S+)| x (\d{4}-\d\d-\d\d) (\S.*))?$/;

/** Parses a line without its number and hash; `null` if it is not a line of the ledger. */
export function parseLedgerBody(body: string): LedgerEntry | null {
  const [, kindText, id, aliasOf, date, text] = BODY.exec(body) ?? [];
  const kind = LEDGER_KINDS.find((known) => known === kindText);
  if (kind === undefined || id === undefined) return null;
  if (aliasOf !== undefined) return { kind, id, aliasOf };
  if (date !== undefined && text !== undefined) return { kind, id, tombstone: { date, text } };
  return { kind, id };
}

export function parseLedgerLine(line: string): LedgerLine | null {
  const [, seq, hash, body] = LINE.exec(line) ?? [];
  const entry = body === undefined ? null : parseLedgerBody(body);
  return entry && body !== undefined && hash !== undefined
    ? { seq: Number(seq), hash, body, ...entry }
    : null;
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
    const parsed = parseLedgerLine(line);
    if (!parsed) throw new SyntaxError(`ledger line ${index + 1}: ${line}`);
    const { seq: _seq, hash: _hash, body: _body, ...entry } = parsed;
    entries.set(ledgerKey(entry), entry);
  });
  return [...entries.values()];
}

/** Ids are given once per kind: an article and a milestone may share theirs. */
export function ledgerKey({ kind, id }: Pick<LedgerEntry, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}
