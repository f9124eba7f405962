import { expect, test } from './fixtures';

/** What the host sends, before any script runs. */
test.describe('the host', () => {
  test('sends the security headers with every answer, and caches for ever only files with a hash in their name', async ({
    request,
  }) => {
    const page = await request.get('');
    const headers = page.headers();
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
    expect(headers['cache-control']).toBe('no-cache');
    const script = /<script type="module"[^>]* src="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const asset = await request.get(script);
    expect(asset.headers()['content-type']).toContain('text/javascript');
    expect(asset.headers()['cache-control']).toContain('immutable');
  });

  test('lets any site frame an embed, and any frame read what it loads', async ({ request }) => {
    const embed = await request.get('en/embed/milestones/talks/');
    const policy = embed.headers()['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('frame-ancestors');
    const style = /<link rel="stylesheet" href="([^"]+)"/.exec(await embed.text())?.[1] ?? '';
    for (const answer of [embed, await request.get(style), await request.get('data/partnership.json')]) {
      expect(answer.status()).toBe(200);
      expect(answer.headers()['access-control-allow-origin']).toBe('*');
    }
    expect((await request.get('en/')).headers()['access-control-allow-origin']).toBe(undefined);
  });

  test('redirects an address without its slash, query included', async ({ request, baseURL }) => {
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
    test(`answers ${path} with 404 and a link to the whole timeline`, async ({ request, baseURL }) => {
      const answer = await request.get(path);
      expect(answer.status()).toBe(404);
      expect(await answer.text()).toContain(`href="${new URL(baseURL ?? '').pathname}"`);
    });
  }

  test('answers the address of a card with a picture', async ({ request }) => {
    const card = await request.get('cards/talks.en.png');
    expect(card.status()).toBe(200);
    expect(card.headers()['content-type']).toBe('image/png');
  });
});

test.describe('the policy', () => {
  test.use({ expectedComplaints: /TrustedHTML|require-trusted-types-for|style-src|script-src/ });

  test('refuses markup from text and inline styles', async ({ page }) => {
    await page.goto('');
    const outcome = await page.evaluate(() => {
      const probe = document.createElement('div');
      let markup = 'let in';
      try {
        // The rest of the code never does this: the policy must refuse it.
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
