import { expect, test } from 'vitest';
import { wholeChunk } from './whole-chunk';

test('a part has all it imports, rings included, and nothing else', () => {
  const imports: Record<string, string[]> = {
    main: ['state', 'ring'],
    ring: ['main', 'react'],
    rare: ['state'],
  };
  const context = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) };
  const nameOf = wholeChunk('app', 'main');
  expect(['main', 'state', 'ring', 'react'].map((id) => nameOf(id, context))).toEqual(Array(4).fill('app'));
  expect(nameOf('rare', context)).toBeNull();
});
