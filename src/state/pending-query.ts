import { createSerializer, type Values } from 'nuqs';
import type { Zone } from '../time/zone';
import { queryFields } from './query';

type Fields = ReturnType<typeof queryFields>;
type Changes = { [K in keyof Values<Fields>]?: Values<Fields>[K] | null };

/**
 * Changes of the query that the address does not show yet, since it follows at most twice a second. A navigation in
 * between would drop them: whoever navigates asks here for the query as it really is.
 */
const pending = new Map<string, unknown>();

/** `written` settles when the address has caught up. */
export function notePending(changes: Changes, written: Promise<unknown>): void {
  const entries = Object.entries(changes);
  for (const [field, value] of entries) pending.set(field, value);
  const settle = (): void => {
    for (const [field, value] of entries) if (pending.get(field) === value) pending.delete(field);
  };
  void written.then(settle, settle);
}

/** Back and Forward bring their own query: what was on its way belongs to the page that was left. */
export function dropPending(): void {
  pending.clear();
}

/** The query of the address as it will be once everything is written. */
export function searchNow(inZone: Zone): string {
  return withPending(location.search, inZone);
}

/** `search` as it will be once everything is written. */
export function withPending(search: string, inZone: Zone): string {
  if (pending.size === 0) return search;
  return createSerializer(queryFields(inZone))(search === '' ? '?' : search, Object.fromEntries(pending));
}
