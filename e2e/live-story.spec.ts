import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from './free-port';

const root = path.join(import.meta.dirname, '..');
const content = path.join(root, 'src', 'content');
/** A copy of the story, so that the test edits no committed file. */
const name = `live-test-${process.pid}`;
const file = path.join(content, name, 'story.yaml');

let server: ChildProcess;
let address: string;
let printed = '';

test.beforeAll(async () => {
  cpSync(path.join(content, 'partnership'), path.join(content, name), { recursive: true });
  const port = await freePort();
  address = `http://127.0.0.1:${port}/`;
  server = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
    { cwd: root, env: { ...process.env, STORY: name, NO_COLOR: '1' } },
  );
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (bytes: Buffer) => void (printed += bytes.toString()));
  await expect.poll(() => printed, { timeout: 40_000 }).toContain('no fault');
});

test.afterAll(() => {
  server.kill();
  rmSync(path.join(content, name), { recursive: true });
});

test('a fault shows in the page within a second of the save, and goes when it is mended', async ({
  page,
}) => {
  await page.goto(address);
  const mark = page.locator('#timeline a[data-milestone="visa-extension"]').first();
  await expect(mark).toBeVisible({ timeout: 40_000 });

  const good = readFileSync(file, 'utf8');
  const line = good.split('\n').findIndex((one) => one.includes('language: zh-Hans')) + 1;
  const overlay = page.locator('vite-error-overlay');
  writeFileSync(file, good.replace('language: zh-Hans', 'language: "?"'));
  const fault = overlay.locator('.message-body');
  await expect(fault).toContainText(`src/content/${name}/story.yaml:${line}  shape`, { timeout: 1_000 });
  await expect(fault).toContainText('expected  language: ');
  await expect(fault).toContainText('actual    ');
  // What was drawn stays.
  await expect(mark).toBeVisible();
  expect(printed).toContain(`story.yaml:${line}  shape`);

  writeFileSync(file, good);
  await expect(overlay).toHaveCount(0);
  await expect(mark).toBeVisible();
  expect(printed).toMatch(/checked in \d+ ms: no fault/);
});
