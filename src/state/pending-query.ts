import { createSerializer, type Values } from 'nuqs';
import type { Zone } from '../time/zone';
import { queryFields } from './query';

type Fields = ReturnType<typeof queryFields>;
export type Changes = { [K in keyof Values<Fields>]?: Values<Fields>[K] | null };

interface Change {
  readonly value: unknown;
  /** It begins an entry of the history. */
  readonly push: boolean;
}

/**
 * Changes of the query that the address does not show yet, since it follows at most twice a second. A navigation in
 * between would drop them: whoever navigates asks here for the query as it really is.
 */
const pending = new Map<string, Change>();

/** `written` settles when the address has caught up. */
export function notePending(changes: Changes, written: Promise<unknown>, push = false): void {
  const noted = Object.entries(changes).map(([field, value]) => {
    // What goes on before the beginning is written belongs to the entry that begins.
    const change = { value, push: push || (pending.get(field)?.push ?? false) };
    pending.set(field, change);
    return [field, change] as const;
  });
  const settle = (): void => {
    for (const [field, change] of noted) if (pending.get(field) === change) pending.delete(field);
  };
  // A write that the browser refused is still on its way: the next navigation takes it along.
  void written.then(settle, () => {});
}

/** Back and Forward bring their own query: what was on its way belongs to the page that was left. */
export function dropPending(): void {
  pending.clear();
}

/** Writes at once what is on its way, so that the present entry of the history is whole before another begins. */
export function settlePending(inZone: Zone): void {
  if (pending.size === 0) return;
  const url = location.pathname + searchNow(inZone) + location.hash;
  const push = [...pending.values()].some((change) => change.push);
  try {
    if (push) history.pushState(history.state, '', url);
    else history.replaceState(history.state, '', url);
    pending.clear();
  } catch (fault) {
    // Browsers refuse a page that writes its history too often. What is pending goes along with the next write.
    if (!(fault instanceof DOMException)) throw fault;
  }
}

/** The query of the address as it will be once everything is written. */
export function searchNow(inZone: Zone): string {
  return withPending(location.search, inZone);
}

/** `search` as it will be once everything is written. */
export function withPending(search: string, inZone: Zone): string {
  if (pending.size === 0) return search;
  const changes = Object.fromEntries([...pending].map(([field, { value }]) => [field, value]));
  return withChanges(search, changes, inZone);
}

/** Whether the query would be another. */
export function changesQuery(changes: Changes, inZone: Zone): boolean {
  const now = searchNow(inZone);
  return withChanges(now, changes, inZone) !== withChanges(now, {}, inZone);
}

function withChanges(search: string, changes: Changes, inZone: Zone): string {
  return createSerializer(queryFields(inZone))(search === '' ? '?' : search, changes);
}
