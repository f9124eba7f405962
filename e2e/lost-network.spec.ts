import type { Locator, Page } from '@playwright/test';
import { onAxis } from './dataset';
import { expect, openTab, settled, test } from './fixtures';

const id = onAxis.find((m) => m.passages.length > 0)?.id ?? '';
const alert = (page: Page) => page.getByRole('alert');
const again = (page: Page) => alert(page).getByRole('button', { name: '重新打开这一部分' });

/**
 * A server that gives out nothing but what the head of the page names, until it is asked to. `asked` has the files that were refused and how
 * they were asked for: Firefox and Safari never ask again for a file that was refused to an import or a preload.
 */
async function refuseLateFiles(page: Page) {
  const html = await (await page.request.get('./')).text();
  const asked = new Set<string>();
  await page.route('**/assets/**', async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    if (html.includes(`"${pathname}"`)) return route.continue();
    asked.add(`${request.resourceType()} ${/([^/]+)-.{8}\.(?:js|css)$/.exec(pathname)?.[1]}`);
    return route.abort('connectionrefused');
  });
  return { asked, giveAll: () => page.unroute('**/assets/**') };
}

/** What was asked for just before the network came back may still fail: then the reader asks again. */
const comes = (page: Page, part: Locator) =>
  expect(async () => {
    const button = again(page).first();
    if (await button.isVisible()) await button.click();
    await expect(part).toBeVisible({ timeout: 1_000 });
  }).toPass();

/** Another page load would lose it. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { stayed: true }));
const stayed = (page: Page) => page.evaluate(() => 'stayed' in window);
const move = (page: Page) => page.evaluate(() => dispatchEvent(new Event('pointermove')));

test.describe('where the network is away', () => {
  test.use({ expectedComplaints: /Failed to (?:load resource|fetch)|ERR_/ });

  test('every part can be asked for again, and the page never reloads', async ({ page }) => {
    const server = await refuseLateFiles(page);
    await page.goto(`milestones/${id}/`);
    await settled(page);
    await mark(page);
    const first = page.locator('#timeline svg a[data-milestone]').first();
    const help = page.getByRole('button', { name: '帮助', exact: true });
    const filter = page.getByRole('button', { name: /^筛选/ }).locator('visible=true');
    const menu = page.getByRole('dialog', { name: '筛选' });

    await first.hover();
    await help.click();
    await expect(alert(page)).toContainText('“帮助”没有载入');
    await alert(page).getByRole('button', { name: '关闭' }).click();
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(alert(page)).toContainText('“English”没有载入');
    await expect(page).toHaveURL(new RegExp(`/milestones/${id}/$`));
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await filter.click();
    await expect(menu.getByRole('alert')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').fill('免簽');
    await expect(page).toHaveURL(/q=/);
    await openTab(page, 'all');
    await openTab(page, 'reports');
    const parts = ['HoverCard', 'HelpDialog', 'words', 'FilterChoices', 'gestures', 'FilterNotice'].concat([
      'Divider',
      'MilestoneList',
      'ArticlePanel',
      'SearchPopup',
    ]);
    const missed = (): string[] =>
      parts.filter((part) => ![...server.asked].some((file) => file.endsWith(` ${part}`)));
    await expect.poll(missed).toEqual([]);
    expect([...server.asked].filter((file) => !/^(?:fetch|stylesheet) /.test(file))).toEqual([]);

    await server.giveAll();
    await alert(page)
      .filter({ hasText: '“English”' })
      .getByRole('button', { name: '重新打开这一部分' })
      .click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('link', { name: '中文', exact: true }).click();
    await help.click();
    await expect(page.getByRole('dialog', { name: '怎样使用时间线' })).toBeVisible();
    await page.keyboard.press('Escape');
    await openTab(page, 'found');
    // The forms of a character have come as well.
    await expect(page.locator('[data-pane="found"]')).toContainText('免签');
    // The words are marked where they occur, in the colours of a style sheet that was refused, too.
    const marks = () =>
      page.evaluate(() => [
        CSS.highlights.size > 0,
        [...document.styleSheets].filter(({ href }) => href?.includes('FilterNotice')).length,
      ]);
    await expect.poll(marks).toEqual([true, 1]);
    await page.getByRole('combobox').fill('');
    await openTab(page, 'reports');
    await comes(page, page.locator('[data-article]').first());
    await openTab(page, 'all');
    await comes(page, page.locator('[data-pane="list"] a[data-milestone]').first());
    await filter.click();
    await expect(menu.getByRole('checkbox').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('separator')).toBeAttached();
    await expect(page.locator('svg[data-gestures="loaded"]')).toBeVisible();
    await expect(async () => {
      await page.mouse.move(4, 4);
      await first.hover();
      await expect(page.locator('[data-hover-card]')).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await first.click();
    await expect(page).toHaveTitle(new RegExp(onAxis[0]?.title.zh ?? ''));
    expect(await stayed(page)).toBe(true);
  });

  test('words typed while it is away find their places once it is back', async ({ page }) => {
    await page.goto('./');
    await settled(page);
    await mark(page);
    await page.context().setOffline(true);
    await page.getByRole('combobox').fill('免签');
    await expect(page).toHaveURL(/q=/);
    await page.context().setOffline(false);
    await expect(page.locator('[data-pane="found"]')).toContainText('免签');
    await expect(page.getByRole('combobox')).toBeFocused();
    expect(await stayed(page)).toBe(true);
  });

  test('Back to the other language stays on the page and says so, and follows once the network is back', async ({
    page,
  }) => {
    await page.goto('./');
    await settled(page);
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.reload();
    await settled(page);
    await mark(page);
    await page.route('**/assets/words-*.js', (route) => route.abort('internetdisconnected'));
    await page.goBack();
    await expect(alert(page)).toContainText('“中文” did not load');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.unroute('**/assets/words-*.js');
    await alert(page).getByRole('button', { name: 'Open this part again' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('中俄');
    await expect(alert(page)).toHaveCount(0);
    expect(await stayed(page)).toBe(true);
  });

  test('the pages beside the timeline stay readable without their code', async ({ page }) => {
    const server = await refuseLateFiles(page);
    const text = (): Promise<string | null> => page.locator('#text').textContent();
    let before: string | null = null;
    for (const [path, part] of [
      ['method/', 'MethodPage'],
      ['data/', 'DataPage'],
    ] as const) {
      await page.goto(path);
      await settled(page);
      before = await text();
      await move(page);
      await expect.poll(() => [...server.asked].join()).toContain(`fetch ${part}`);
      await expect(alert(page)).toHaveCount(0);
      expect(await text()).toBe(before);
    }
    // The code of the last one needs the list of files too.
    const list = page.waitForRequest('**/data/datapackage.json');
    await page.route('**/data/datapackage.json', (route) => route.abort('connectionrefused'));
    await server.giveAll();
    await move(page);
    await list;
    await expect(alert(page)).toHaveCount(0);
    expect(await text()).toBe(before);
    await page.unroute('**/data/datapackage.json');
    await page.waitForResponse('**/data/datapackage.json');
    expect(await text()).toBe(before);
  });
});
