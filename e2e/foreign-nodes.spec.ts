import type { Page } from '@playwright/test';
import { expect, hold, settled, test } from './fixtures';

/** Changes of the page as extensions and browsers make them. They run in the page. */
const CHANGES: Readonly<Record<string, () => void>> = {
  'an element behind the search box, as of a password manager': () =>
    document.querySelector('#root input[type=search]')?.after(document.createElement('div')),
  'elements in paragraphs, rows and the root, and attributes, as of a spelling checker': () => {
    document.documentElement.setAttribute('data-checker', 'on');
    document.body.className = 'checked';
    for (const one of document.querySelectorAll('#root p, #root li, #root blockquote, #root'))
      one.prepend(document.createElement('x-checker'));
    document.getElementById('root')?.append(document.createElement('template'));
  },
  'all words in elements of their own, as of a translator': () => {
    const walker = document.createTreeWalker(
      document.getElementById('root') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    const texts: Node[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const font = document.createElement('font');
      text.parentNode?.replaceChild(font, text);
      font.append(`${text.nodeValue} (translated)`);
    }
  },
  'links of numbers, as of a telephone': () => {
    const walker = document.createTreeWalker(
      document.getElementById('root') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const at = text.data.search(/\d{2,}/);
      if (at < 0) continue;
      const number = text.splitText(at);
      number.splitText(2);
      const link = document.createElement('a');
      number.replaceWith(link);
      link.append(number);
    }
  },
  'other words and a box around them': () => {
    for (const one of document.querySelectorAll('#root h1, [data-article] p, [data-pane] blockquote')) {
      const box = document.createElement('div');
      one.replaceWith(box);
      box.append(one);
      one.textContent = 'other words';
    }
  },
};

/** The nodes that hold what the reader is in the middle of. */
const HELD = ['input[type=search]', '[data-pane="milestone"]', 'h1', '[data-pane="milestone"] blockquote'];
const markHeld = (page: Page) =>
  page.evaluate((held) => {
    for (const one of held) document.querySelector(`#root ${one}`)?.setAttribute('data-server', '');
  }, HELD);

test.describe('before hydration', () => {
  for (const [name, change] of Object.entries(CHANGES))
    test(name, async ({ page }) => {
      const release = await hold(page);
      await page.goto('milestones/talks/', { waitUntil: 'commit' });
      const box = page.getByRole('combobox');
      await box.pressSequentially('xyz');
      const place = (top?: number) =>
        page.locator('.detail-body').evaluate((own, to) => (own.scrollTop = to ?? own.scrollTop), top);
      await place(37);
      await markHeld(page);
      await page.evaluate(() => {
        const [from, to] = [...document.querySelectorAll('.page-title p > span')].map(
          (span) => span.lastChild,
        );
        if (from && to?.lastChild) getSelection()?.setBaseAndExtent(from, 2, to.lastChild, 5);
      });
      await box.evaluate((own) => own.focus());
      const selected = () => page.evaluate(() => getSelection()?.toString());
      const words = await selected();
      expect(words).toContain('每个标记');
      await page.evaluate(change);
      // A translator replaces the selected words itself.
      const isTaken = (await selected()) !== words;
      release();
      await settled(page);
      for (const one of HELD)
        await expect(page.locator(`#root ${one}`).first(), one).toHaveAttribute('data-server');
      await expect(box).toBeFocused();
      await expect(box).toHaveValue('xyz');
      await expect(page).toHaveURL(/q=xyz/);
      expect(await place()).toBe(37);
      expect(isTaken || (await selected()) === words).toBe(true);
      await expect(page.locator('#timeline svg a[data-milestone]').first()).toBeVisible();
    });
});

for (const [name, change] of Object.entries(CHANGES))
  test(`in a report that waits for its code: ${name}`, async ({ page }) => {
    await page.goto('articles/visa/');
    await settled(page);
    const text = page.locator('[data-article="visa"] p').nth(2);
    const words = (await text.textContent()) ?? '';
    await text.evaluate((own) => own.setAttribute('data-server', ''));
    await page.evaluate(change);
    // The press comes before the code, which answers it later.
    const all = page.getByRole('button', { name: '标出引文' });
    await all.click();
    await expect(all).toHaveAttribute('aria-pressed', 'true');
    await expect(text).toHaveAttribute('data-server');
    await expect(text).toHaveText(words);
  });
