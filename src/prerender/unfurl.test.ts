import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extract } from '@extractus/oembed-extractor';
import openGraph from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDataset } from '../dataset/load/parse-dataset';
import { embedPath } from '../share/embed-code';
import { staticHost } from './host/static-host';
import { pageAddress } from './host/site';
import { pagesOf } from './pages/pages';
import { writeSite } from './write-site';

// Programs that other people wrote to read pages of which they know only the address, with the published dataset. They read the head
// of a page and never its body, so the app is not rendered.

const dataset = readFileSync('public/data/partnership.json', 'utf8');
const pages = pagesOf(parseDataset(dataset));
const base = '/x/';
const outDir = mkdtempSync(path.join(tmpdir(), 'unfurl-'));
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer(staticHost(outDir, base));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeSite({
    outDir,
    base,
    origin,
    template: readFileSync('index.html', 'utf8'),
    dataset,
    ledger: readFileSync('src/content/partnership/ledger.txt', 'utf8'),
    changes: readFileSync('public/data/changes.json', 'utf8'),
    movedScript: 'assets/moved-1.js',
    themeScript: 'assets/theme-1.js',
    embedScript: 'assets/embed-1.js',
    embedStyle: 'assets/embed-1.css',
    parts: { main: 'assets/index-1.js', checks: [], words: { zh: [], en: [] }, drawing: [], vertical: [] },
    theme: readFileSync('src/app/styles/tokens.css', 'utf8'),
    renderPage: async () => '<main></main>',
  });
}, 120_000);
afterAll(() => {
  server.close();
  rmSync(outDir, { recursive: true, force: true });
});

/** Width and height as the PNG itself says. */
async function sizeOf(address: string): Promise<readonly [number, number]> {
  const answer = await fetch(address);
  expect(answer.status, address).toBe(200);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('unfurl.js finds title, description, address and picture of every page, and its embed', async () => {
  for (const page of pages) {
    const address = pageAddress({ base, origin }, page);
    const { title, description, canonical_url, open_graph, twitter_card, oEmbed } = await unfurl(address);
    expect(title, address).not.toBe('');
    expect(description, address).toBe(open_graph.description);
    expect(canonical_url, address).toBe(address);
    expect(open_graph, address).toMatchObject({ title, url: address });
    const [image] = open_graph.images ?? [];
    expect([image?.width, image?.height], address).toEqual([1200, 630]);
    expect(await sizeOf(image?.url ?? ''), address).toEqual([1200, 630]);
    expect(twitter_card.card, address).toBe('summary_large_image');
    expect(oEmbed, address).toMatchObject({ version: '1.0', type: 'rich', width: 480 });
  }
});

test('open-graph-scraper finds the same on every page', async () => {
  for (const page of pages) {
    const url = pageAddress({ base, origin }, page);
    const { error, result } = await openGraph({ url });
    expect(error, url).toBe(false);
    const [image] = result.ogImage ?? [];
    expect(result.ogTitle, url).not.toBe('');
    expect(result.ogDescription, url).not.toBe('');
    expect(result.ogUrl, url).toBe(url);
    expect(image, url).toMatchObject({ width: '1200', height: '630', type: 'image/png' });
    expect(image?.url, url).toMatch(`${origin}${base}c`);
  }
});

test('oembed-extractor finds the embed of every page, and the frame leads to a page that is there', async () => {
  for (const page of pages) {
    const address = pageAddress({ base, origin }, page);
    const found = await extract(address);
    const src = /src="([^"]+)"/.exec(found && 'html' in found ? String(found.html) : '')?.[1] ?? '';
    expect(src, address).toBe(origin + base.slice(0, -1) + embedPath(page));
    const answer = await fetch(src);
    expect(answer.status, address).toBe(200);
    const policy = answer.headers.get('content-security-policy');
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).not.toContain('frame-ancestors');
  }
});
