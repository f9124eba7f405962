/**
 * Tests look at the default story, which no build has written into the code: vitest and Playwright load this file before all
 * others.
 */
Object.assign(globalThis, { __STORY__: { name: 'partnership', locale: 'zh' } });
