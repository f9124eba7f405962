import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteStore } from './byte-store';
import { IdTable } from './id-table';
import { Needle } from './needle';
import { RecentlyUsed } from './recently-used';

test('bytes come out of the store as they went in, also across its pieces', () => {
  const border = 1 << 12;
  const store = new ByteStore(border);
  const chunk = Uint8Array.from({ length: 1_003 }, (_, i) => i % 251);
  for (let i = 0; i < 10; i += 1) store.append(chunk);
  expect(store.length).toBe(10 * chunk.length);
  expect(store.pieces.length).toBe(3);
  for (const [start, end] of [
    [0, 5],
    [border - 3, border],
    [border - 3, border + 3],
    [border, border + 3],
    [border - 10, 2 * border + 10],
    [0, 10 * chunk.length],
  ] as const) {
    const wanted = Uint8Array.from({ length: end - start }, (_, i) => ((start + i) % chunk.length) % 251);
    expect(Buffer.compare(store.slice(start, end), wanted), `${start} to ${end}`).toBe(0);
  }
});

test('a table of ids knows the place of each, and handed over it knows the same', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9.-]{0,6}$/);
  fc.assert(
    fc.property(fc.array(id, { maxLength: 200 }), fc.array(fc.string()), (ids, others) => {
      const table = new IdTable();
      const places = new Map<string, number>();
      for (const one of ids) {
        expect(table.add(one)).toBe(!places.has(one));
        if (!places.has(one)) places.set(one, places.size);
      }
      const handed = new IdTable(table.parts());
      for (const [one, place] of places) {
        expect([table.indexOf(one), handed.indexOf(one), handed.at(place)]).toEqual([place, place, one]);
      }
      for (const other of others) if (!places.has(other)) expect(handed.indexOf(other)).toBe(-1);
    }),
  );
  const many = new IdTable();
  for (let i = 0; i < 50_000; i += 1) many.add(`m-${i}`);
  expect([many.size, many.indexOf('m-0'), many.indexOf('m-49999'), many.indexOf('m-50000')]).toEqual([
    50_000, 0, 49_999, -1,
  ]);
});

test('words are found in bytes where they stand in the text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '会', '谈', '𠮷', 'é'), maxLength: 40 });
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '会', '谈', '𠮷'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(text, word, (hay, sought) => {
      const bytes = new TextEncoder().encode(hay);
      const unit = hay.indexOf(sought);
      const at = unit < 0 ? -1 : new TextEncoder().encode(hay.slice(0, unit)).length;
      expect(new Needle({ text: sought, whole: false }).find(bytes, 0, bytes.length)).toBe(at);
    }),
  );
});

test('what is asked for again and again is made once; of the rest little is kept', () => {
  const made: number[] = [];
  const recent = new RecentlyUsed(3, (key) => {
    made.push(key);
    return { key };
  });
  const first = recent.get(0);
  for (let key = 1; key < 50; key += 1) {
    recent.get(key);
    expect(recent.get(0)).toBe(first);
  }
  expect(made).toHaveLength(50);
  recent.get(1);
  expect(made).toHaveLength(51);
});
