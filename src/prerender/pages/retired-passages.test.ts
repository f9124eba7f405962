import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../dataset/model/ledger';
import type { Address } from '../../state/route/route';
import { retiredHtml, retiredPassages } from './retired-passages';
import { SAMPLE } from '../sample-dataset.fixture';

const tombstone = { date: '2026-11-23', text: 'Said twice & <removed>.' };
const LEDGER: LedgerEntry[] = [
  { kind: 'milestone', id: 'old', aliasOf: 'talks' },
  { kind: 'passage', id: 'talks.a' },
  { kind: 'passage', id: 'old.a', aliasOf: 'talks.b' },
  { kind: 'passage', id: 'old.b', aliasOf: 'talks.b' },
  { kind: 'passage', id: 'trade.a', aliasOf: 'talks.a' },
  { kind: 'passage', id: 'trade.b', tombstone },
];
const retired = retiredPassages(LEDGER, SAMPLE);
const on = (kind: 'milestone' | 'article', id: string, locale: Address['locale'] = 'en'): string =>
  retiredHtml(retired, { locale, route: { kind, id } }, { base: '/x/', origin: 'https://example.org' });
const idsOn = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');

describe('a passage once published', () => {
  test('that is still in the dataset is not retired', () => {
    expect(retired.map(({ id }) => id)).toEqual(['old.a', 'old.b', 'trade.a', 'trade.b']);
  });

  test('is on the page of its milestone or that one’s successor, of its own successor, and of each report', () => {
    expect(idsOn(on('milestone', 'talks'))).toEqual(['old.a', 'old.b', 'trade.a']);
    expect(idsOn(on('milestone', 'trade'))).toEqual(['trade.a', 'trade.b']);
    expect(idsOn(on('article', 'talks'))).toHaveLength(4);
    expect(on('milestone', 'founding')).toBe('');
    expect(
      retiredHtml(retired, { locale: 'zh', route: { kind: 'whole' } }, { base: '/', origin: null }),
    ).toBe('');
  });

  test('that was replaced leads to its successor, on this page or another of the same language', () => {
    expect(on('milestone', 'talks')).toContain('href="#talks.b" data-moved="old.a">This entry has moved</a>');
    expect(on('milestone', 'trade', 'zh')).toContain(
      'href="/x/milestones/talks/#talks.a" data-moved="trade.a"',
    );
    expect(on('milestone', 'trade')).toContain('href="/x/en/milestones/talks/#talks.a"');
    expect(on('article', 'talks')).toContain('href="#talks.a"');
    expect(on('article', 'press')).toContain('href="/x/en/milestones/talks/#talks.a"');
  });

  test('that was withdrawn says so, with the day and the reason as text', () => {
    const html = on('milestone', 'trade');
    expect(html).toContain('This entry has been withdrawn');
    expect(html).toContain('23 November 2026');
    expect(html).toContain('Said twice &amp; &lt;removed&gt;.');
    expect(on('milestone', 'trade', 'zh')).toContain('2026年11月23日');
  });

  test('that was lost, or whose successor was, stops the build', () => {
    const lost = (...ledger: LedgerEntry[]) => retiredPassages(ledger, SAMPLE);
    expect(() => lost({ kind: 'passage', id: 'talks.z' })).toThrow('passage talks.z');
    expect(() => lost({ kind: 'passage', id: 'talks.x', aliasOf: 'talks.z' })).toThrow('passage talks.x');
  });
});
