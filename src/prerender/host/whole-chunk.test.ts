import { expect, test } from 'vitest';
import { wholeChunk } from './whole-chunk';

test('a part has all it imports, rings included, and nothing else', () => {
  const imports: Record<string, string[]> = {
    main: ['state', 'ring'],
    ring: ['main', 'react'],
    rare: ['state'],
  };
  const context = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) };
  const nameOf = wholeChunk('app', ['main']);
  expect(['main', 'state', 'ring', 'react'].map((id) => nameOf(id, context))).toEqual(Array(4).fill('app'));
  expect(nameOf('rare', context)).toBeNull();
});

test('what several parts need all of them can be had by the first', () => {
  const imports: Record<string, string[]> = {
    main: ['state'],
    lying: ['state', 'cards', 'zoom'],
    standing: ['cards', 'strip'],
  };
  const context = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) };
  const nameOf = wholeChunk('app', ['main'], ['lying', 'standing']);
  const all = ['main', 'state', 'cards', 'zoom', 'strip', 'lying', 'standing'];
  expect(all.filter((id) => nameOf(id, context) === 'app')).toEqual(['main', 'state', 'cards']);
});
