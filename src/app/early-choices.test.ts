import { afterEach, expect, test, vi } from 'vitest';
import { type Choice, quotations, reading, theme } from '../state/choices';
import { chooseColumnWidth } from './column/Divider';

const CHOICES: readonly (readonly [name: string, choice: Choice<string>])[] = Object.entries({
  theme,
  quotations,
  reading,
});
const CASES = CHOICES.flatMap(([name, choice]) =>
  choice.options.map((option, i) => [name, option, choice, i === 0] as const),
);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The storage and the root element that the scripts use: what is set on the element. */
function stubPage(stored: Map<string, string>): Record<string, string | undefined> {
  const dataset: Record<string, string | undefined> = {};
  const style = {
    setProperty: (name: string, value: string) => (dataset[name] = value),
    removeProperty: (name: string) => delete dataset[name],
  };
  const addEventListener = (): void => {};
  const documentElement = { dataset, style };
  vi.stubGlobal('document', { documentElement, URL: 'https://example.org/', addEventListener });
  vi.stubGlobal('addEventListener', addEventListener);
  vi.stubGlobal('window', {});
  vi.stubGlobal('parent', window);
  vi.stubGlobal('MutationObserver', class {});
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  return dataset;
}

test.each(CASES)(
  'a choice of %s on one visit (%s) is set before the first paint of the next',
  async (name, option, choice, usual) => {
    const stored = new Map<string, string>();
    const page = stubPage(stored);
    choice.choose(option);
    expect(page[name]).toBe(usual ? undefined : option);
    const next = stubPage(stored);
    await import('./early-choices');
    expect(next[name]).toBe(usual ? undefined : option);
    delete next[name];
    choice.restore();
    expect(next[name]).toBe(usual ? undefined : option);
  },
);

test('a width chosen for the reading column is set before the first paint of the next visit', async () => {
  const stored = new Map<string, string>();
  stubPage(stored);
  chooseColumnWidth(512.4);
  const next = stubPage(stored);
  await import('./early-choices');
  expect(next['--column-chosen']).toBe('512px');
  chooseColumnWidth(null);
  expect(stored.size).toBe(0);
  expect(next['--column-chosen']).toBeUndefined();
});

test('an unknown option, or a browser that refuses storage, leaves the usual one', async () => {
  const page = stubPage(
    new Map([...CHOICES.map(([name]) => [name, '"><script>'] as const), ['column', '512px;']]),
  );
  await import('./early-choices');
  expect(page).toEqual({ scripts: '' });
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  vi.resetModules();
  await import('./early-choices');
  expect(page).toEqual({ scripts: '' });
  for (const [, choice] of CHOICES) choice.restore();
  expect(page).toEqual({ scripts: '' });
});

/** Loads the script of a page at an address: whether the page waits for another dataset, and what it asks for early. */
async function opened(address: string, script: object | null = { dataset: { checks: '/x/a.js /x/b.js' } }) {
  const page = stubPage(new Map());
  const asked: { rel: string; as: string; crossOrigin: string; href: string }[] = [];
  Object.assign(document, {
    URL: `https://example.org/x/${address}`,
    currentScript: script,
    createElement: () => ({}),
    head: { append: (link: (typeof asked)[number]) => asked.push(link) },
  });
  await import('./early-choices');
  return { awaits: page['awaits'], asked };
}

test('a page of another dataset asks at once for its file and for what checks it', async () => {
  const { awaits, asked } = await opened('?data=/data/other.json%3Fv=2');
  expect(awaits).toBe('data');
  // As `fetch` asks for them, or they would come twice.
  expect(asked).toEqual(
    ['/data/other.json', '/x/a.js', '/x/b.js'].map((href) => ({
      rel: 'preload',
      as: 'fetch',
      crossOrigin: 'anonymous',
      href,
    })),
  );
});

test.each([
  'https://elsewhere.example/data.json',
  '//elsewhere.example/a.json',
  '/data/notes.txt',
  'http://',
  '',
])('nothing is asked for early where the address names no data of this site (%s)', async (data) =>
  expect((await opened(`?data=${encodeURIComponent(data)}`)).asked).toEqual([]),
);

test('the words of a page stay where nobody asks for another dataset, or no app could show it', async () => {
  expect(await opened('?tab=all')).toEqual({ awaits: undefined, asked: [] });
  vi.resetModules();
  expect(await opened('?data=/data/other.json', { dataset: {} })).toEqual({ awaits: undefined, asked: [] });
});

test('a page in a frame stays as it came: without what needs scripts, and with its words', async () => {
  const page = stubPage(new Map());
  vi.stubGlobal('parent', {});
  Object.assign(document, {
    URL: 'https://example.org/x/?data=/data/other.json',
    currentScript: { dataset: { checks: '/x/a.js' } },
  });
  await import('./early-choices');
  expect(page).toEqual({});
});
