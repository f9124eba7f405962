import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chosenStory, DEFAULT_STORY, rootLocale, storyNamed } from './story';

const root = mkdtempSync(path.join(tmpdir(), 'stories-'));
afterAll(() => rmSync(root, { recursive: true }));

for (const name of ['bridge', DEFAULT_STORY]) {
  mkdirSync(path.join(root, storyNamed(name).folder), { recursive: true });
  writeFileSync(path.join(root, storyNamed(name).annotations), '');
}
mkdirSync(path.join(root, storyNamed('empty').folder));

describe('the story that a command works on', () => {
  test('is the default one without a name, or with an empty one', () => {
    expect(chosenStory(root)).toEqual(storyNamed(DEFAULT_STORY));
    expect(chosenStory(root, '')).toEqual(storyNamed(DEFAULT_STORY));
  });

  test('is the one with that name, with all its files in its folder', () => {
    const { name, ...paths } = chosenStory(root, 'bridge');
    expect(name).toBe('bridge');
    expect(Object.values(paths).filter((one) => !one.startsWith('src/content/bridge'))).toEqual([]);
  });

  test.each(['bridges', 'empty', '../bridge', 'bridge/'])('is refused if it is called %j', (name) => {
    expect(() => chosenStory(root, name)).toThrow(
      `STORY is ${name}, but src/content has only bridge, ${DEFAULT_STORY}`,
    );
  });
});

describe('the root of a site speaks', () => {
  test.each([
    ['language: zh-Hans', 'zh'],
    ['language: en', 'en'],
    ['language: en-GB\nlanguages: [zh, en]', 'en'],
    ['language: ar\nlanguages: [ar, zh]', 'zh'],
    ['language: ar\nlanguages: [ar]', 'en'],
    ['language: zh-Hans\ntracks: [', 'zh'],
  ])('the language of the reports, if it can: %j', (yaml, locale) => {
    writeFileSync(path.join(root, storyNamed('bridge').annotations), yaml);
    expect(rootLocale(root, storyNamed('bridge'))).toBe(locale);
  });
});
