import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/** The modules as a build of an English story has them. */
async function inEnglish() {
  vi.resetModules();
  vi.stubGlobal('__STORY__', { name: 'bridge', locale: 'en' });
  return {
    ...(await import('../state/route/route')),
    ...(await import('../state/route/page')),
    ...(await import('./embed-code')),
  };
}
type Modules = Awaited<ReturnType<typeof inEnglish>>;
let modules: Modules;

beforeAll(async () => void (modules = await inEnglish()));
afterAll(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('an English story speaks English at the root, and Chinese below /zh/', () => {
  const route = { kind: 'milestone', id: 'opening' } as const;
  for (const [locale, path, embed] of [
    ['en', '/milestones/opening/', '/embed/milestones/opening/'],
    ['zh', '/zh/milestones/opening/', '/zh/embed/milestones/opening/'],
  ] as const) {
    expect(modules.formatPath({ locale, route })).toBe(path);
    expect(modules.parsePath(path)).toEqual({ locale, route });
    expect(modules.embedPath({ locale, route })).toBe(embed);
  }
  expect(modules.parsePath('/en/')).toEqual({ locale: 'en', route: { kind: 'unknown', path: '/en/' } });
  expect(modules.parsePath('/zh/nowhere')).toEqual({
    locale: 'zh',
    route: { kind: 'unknown', path: '/nowhere' },
  });
});

test('its dataset has the name of the story', () => {
  expect(modules.ownDataPath('/x/')).toBe('/x/data/bridge.json');
});
