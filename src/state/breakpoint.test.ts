import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { NARROW_QUERY, WIDE_QUERY } from './breakpoint';

const read = (file: string): string => readFileSync(file, 'utf8');

test("Tailwind's md is the width at which the timeline changes its form", () => {
  const theme = read(createRequire(import.meta.url).resolve('tailwindcss/theme.css'));
  const [, md] = /--breakpoint-md:\s*([\d.]+rem)/.exec(theme) ?? [];
  expect(WIDE_QUERY).toBe(`(min-width: ${md})`);
});

test('the style sheets change at the same width', () => {
  const files = ['theme', 'styles/reset', 'styles/reflow', 'styles/print'];
  const css = files.map((name) => read(`src/app/${name}.css`)).join('\n');
  expect(css).not.toContain('--breakpoint-md');
  const near = [...css.matchAll(/\((?:min|max)-width:\s*4[78][\d.]*rem\)/g)].map(([query]) => query);
  expect(near.length).toBeGreaterThan(0);
  for (const query of near) expect([WIDE_QUERY, NARROW_QUERY]).toContain(query);
});

test('the sheet, what scripts read of it, and the room that scrolling leaves it agree on the height of the window', () => {
  const css = read('src/app/styles/workspace.css') + read('src/app/styles/sheet.css');
  const heights = [
    ...css.matchAll(
      /\(min-height: ([\d.]+rem)\)\)? or \(\s*\(min-width: 50rem\) and \(min-height: ([\d.]+rem)\)/g,
    ),
  ];
  expect(heights.length).toBe(3);
  for (const [, tall, low] of heights) expect([tall, low]).toEqual(heights[0]?.slice(1));
});
