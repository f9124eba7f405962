/** Milliseconds since 1970-01-01T00:00:00Z. The brand keeps other numbers, such as pixels, out. */
export type Instant = number & { readonly __brand: 'Instant' };

/** @throws RangeError when `ms` is not finite: an open bound is `null`, never Infinity. */
export function instant(ms: number): Instant {
  if (!Number.isFinite(ms)) throw new RangeError(`not an instant: ${ms}`);
  return ms as Instant;
}

/**
 * Parses an ISO 8601 instant with an offset (`2026-05-20T00:00:00+08:00`, `…Z`). A text without an offset is `null`,
 * because it would depend on the zone of the device.
 */
export function parseInstant(text: string): Instant | null {
  if (!/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : (ms as Instant);
}
