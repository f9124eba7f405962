import { expect, test } from './fixtures';

/** The text of a page's body, as a reader without scripts has it. */
function visible(html: string): string {
  const text = html.slice(html.indexOf('<body')).replace(/<!--[^]*?-->|<[^>]+>/g, '');
  const named: Record<string, string> = { quot: '"', lt: '<', gt: '>', amp: '&', '#x27': "'", '#39': "'" };
  return text.replace(/&(#?\w+);/g, (whole, name: string) => named[name] ?? whole);
}

/** The words in a page's JSON-LD: names, headlines and quotations, not its codes, dates and addresses. */
function spoken(json: string): string[] {
  const out: string[] = [];
  const collect = (value: unknown, key: string): void => {
    if (typeof value === 'string' && ['text', 'name', 'headline'].includes(key)) out.push(value);
    else if (value && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) collect(inner, name);
    }
  };
  if (json !== '') collect(JSON.parse(json), '');
  return out;
}

/** What the host sends, before any script has run. Paths have no leading slash: they hold under any base. */
test.describe('the host', () => {
  test('sends the security headers with every answer, and keeps for ever only what carries a hash', async ({
    request,
  }) => {
    const page = await request.get('');
    const headers = page.headers();
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
    expect(headers['cache-control']).toBe('no-cache');
    const script = /<script type="module"[^>]* src="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const asset = await request.get(script);
    expect(asset.headers()['content-type']).toContain('text/javascript');
    expect(asset.headers()['cache-control']).toContain('immutable');
  });

  test('sends a page without its slash to the page, with its query', async ({ request, baseURL }) => {
    const answer = await request.get('articles/talks?scale=true', { maxRedirects: 0 });
    expect(answer.status()).toBe(301);
    const { pathname } = new URL(baseURL ?? '');
    expect(answer.headers()['location']).toBe(`${pathname}articles/talks/?scale=true`);
  });

  for (const path of [
    'nowhere/',
    'milestones/unheard-of/',
    'assets/gone.js',
    '%E0%A4%A',
    '..%2f..%2fpackage.json',
  ]) {
    test(`answers ${path} with 404 and a way to the whole`, async ({ request, baseURL }) => {
      const answer = await request.get(path);
      expect(answer.status()).toBe(404);
      expect(await answer.text()).toContain(`href="${new URL(baseURL ?? '').pathname}"`);
    });
  }

  test('gives every page its own title, description, address and card, tells machines only what it shows, and holds nothing inline', async ({
    request,
    baseURL,
  }) => {
    const { milestones, articles } = await (await request.get('data/partnership.json')).json();
    const base = new URL(baseURL ?? '').pathname;
    const ids = (list: { id: string }[], folder: string): string[] =>
      list.map(({ id }) => `${folder}/${id}/`);
    const paths = ['', 'method/', 'print/', ...ids(milestones, 'milestones'), ...ids(articles, 'articles')];
    const addresses = new Set<string>();
    for (const path of paths.flatMap((one) => [one, `en/${one}`])) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(200);
      const html = await answer.text();
      const first = (pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
      expect(first(/<html lang="([^"]+)"/), path).toBe(path.startsWith('en/') ? 'en' : 'zh-Hans');
      expect([...first(/<title>([^<]+)</)].length, path).toBeGreaterThan(0);
      expect(first(/name="description" content="([^"]+)"/), path).not.toBe('');
      expect(first(/rel="canonical" href="([^"]+)"/), path).toBe(base + path);
      expect(first(/property="og:url" content="([^"]+)"/), path).toBe(base + path);
      expect(html, path).toContain(
        '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;',
      );
      expect(html, path).not.toMatch(/<[a-z][^>]*\sstyle=|<script(?![^>]*\ssrc=)(?![^>]*ld\+json)/);
      for (const said of spoken(first(/<script type="application\/ld\+json">(.*?)<\/script>/))) {
        expect(visible(html), `${path} shows what it tells machines`).toContain(said);
      }
      addresses.add(first(/property="og:image" content="([^"]+)"/));
    }
    expect(addresses.size).toBe(paths.length * 2);
    for (const address of [...addresses].slice(0, 4)) {
      const card = await request.get(address);
      expect(card.headers()['content-type']).toBe('image/png');
      expect((await card.body()).length).toBeLessThan(300_000);
    }
  });
});

test.describe('in the browser', () => {
  test('a first view makes at most ten requests, all to its own origin', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('');
    await page.waitForLoadState('networkidle');
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(10);
    expect(new Set(asked).size, 'nothing is fetched twice').toBe(asked.length);
  });

  test.describe('the policy', () => {
    test.use({ expectedComplaints: /TrustedHTML|require-trusted-types-for|style-src|script-src/ });

    test('is in force: neither markup from text nor inline script or style gets in', async ({ page }) => {
      await page.goto('');
      const outcome = await page.evaluate(() => {
        const probe = document.createElement('div');
        let markup = 'let in';
        try {
          // Forbidden everywhere else: here it is asked whether the policy refuses it.
          probe.innerHTML = '<b>text</b>';
        } catch {
          markup = 'refused';
        }
        probe.setAttribute('style', 'color: rgb(1, 2, 3)');
        document.body.append(probe);
        return { markup, styled: getComputedStyle(probe).color === 'rgb(1, 2, 3)' };
      });
      expect(outcome).toEqual({ markup: 'refused', styled: false });
    });
  });
});
