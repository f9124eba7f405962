import type { Page, Route } from '@playwright/test';
import { onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

const milestone = onAxis.find((m) => m.passages.length > 0) ?? onAxis[0];
const DATA = '**/data/partnership.json';

/** Ways in which the data file can be broken, and what the page then says. */
const FAULTS: Record<string, { answer: (route: Route) => Promise<void>; message: string }> = {
  'is not there': { answer: (r) => r.fulfill({ status: 404, body: 'no' }), message: '服务器没有给出' },
  'is answered by a broken server': {
    answer: (r) => r.fulfill({ status: 503, body: 'no' }),
    message: '服务器没有给出',
  },
  'is cut off by the network': { answer: (r) => r.abort('connectionreset'), message: '网络未能送达' },
  'is empty': {
    answer: (r) => r.fulfill({ contentType: 'application/json', body: '' }),
    message: '不完整或已损坏',
  },
  'is truncated': {
    answer: async (r) => {
      const text = await (await r.fetch()).text();
      await r.fulfill({ contentType: 'application/json', body: text.slice(0, text.length / 2) });
    },
    message: '不完整或已损坏',
  },
  'is a page': {
    answer: (r) => r.fulfill({ contentType: 'text/html', body: '<!doctype html><p>login</p>' }),
    message: '不完整或已损坏',
  },
  'is not UTF-8': {
    answer: (r) =>
      r.fulfill({ contentType: 'application/json', body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) }),
    message: '不完整或已损坏',
  },
  'has another schema': {
    answer: (r) =>
      r.fulfill({ contentType: 'application/json', body: '{"schema":"other/9","milestones":[]}' }),
    message: '不符合本时间线的格式',
  },
  'holds more than 200,000 milestones': {
    answer: async (r) => {
      const dataset = JSON.parse(await (await r.fetch()).text());
      const body = JSON.stringify({ ...dataset, milestones: Array.from({ length: 200_001 }, () => 0) });
      await r.fulfill({ contentType: 'application/json', body });
    },
    message: '超过 200,000 个',
  },
};

test.describe('when the data file', () => {
  test.use({ expectedComplaints: /Failed to load resource|preload/ });

  const expectReadable = async (page: Page): Promise<void> => {
    for (const passage of milestone?.passages ?? [])
      await expect(page.getByText(passage.quote).locator('visible=true').first()).toBeVisible();
  };
  const expectRetryBringsAll = async (page: Page): Promise<void> => {
    await page.unroute(DATA);
    await page.getByRole('alert').getByRole('button', { name: '重试' }).click();
    await ready(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.locator('#timeline [aria-current="true"]').first()).toBeAttached();
  };

  test('is damaged, each Retry names the next fault, the text stays readable, and the last Retry brings the rest', async ({
    page,
  }) => {
    const asked: string[] = [];
    let isFirst = true;
    for (const [name, { answer, message }] of Object.entries(FAULTS)) {
      await page.unroute(DATA);
      await page.route(DATA, async (route) => {
        asked.push(name);
        await answer(route);
      });
      const notice = page.getByRole('alert');
      if (isFirst) await page.goto(`milestones/${milestone?.id}/`);
      else await notice.getByRole('button', { name: '重试' }).click();
      isFirst = false;
      // Two faults with the same words would look like one: the request tells them apart.
      await expect.poll(() => asked, name).toContain(name);
      await expect(notice, name).toContainText(message);
      await expect(notice.getByRole('button', { name: '重试' }), name).toBeEnabled();
      await expectReadable(page);
    }
    await expectRetryBringsAll(page);
  });

  test('never arrives, the page says so after eight seconds, and Retry brings the rest', async ({ page }) => {
    await page.clock.install();
    await page.route(DATA, () => {});
    await page.goto(`milestones/${milestone?.id}/`);
    await expectReadable(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
    // The eight seconds themselves are counted in queries.test.ts.
    await page.clock.fastForward(8_500);
    await expect(page.getByRole('alert')).toContainText('八秒');
    await expectReadable(page);
    await expectRetryBringsAll(page);
  });
});

test.describe('with ?data=', () => {
  test.use({ expectedComplaints: /Failed to load resource|preload/ });

  test('another dataset of this site opens, never with the words of this one, and stays while reading', async ({
    page,
  }) => {
    const heading = page.getByRole('heading', { level: 1 });
    await page.goto('./');
    await ready(page);
    const own = (await heading.innerText()).trim();
    const other = new URL('data/other.json', page.url());

    // It is lost: the page is then as without scripts, with the notice above it.
    await page.route(other.href, (route) => route.abort('connectionreset'));
    await page.goto(`./?data=${encodeURIComponent(other.pathname)}`);
    await expect(page.getByRole('alert')).toContainText('网络未能送达');
    await expect(heading).toHaveText(own);
    await page.unroute(other.href);

    let answer = (): void => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(other.href, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace('other', 'partnership') });
      const dataset = JSON.parse(await response.text());
      dataset.finding.zh = '另一份数据';
      await held;
      await route.fulfill({ contentType: 'application/json', body: JSON.stringify(dataset) });
    });
    await page.goto(`./?data=${encodeURIComponent(other.pathname)}`, { waitUntil: 'commit' });
    await expect(page.locator('#root')).toContainText(own);
    await expect(page.locator('#root')).toBeHidden();
    answer();
    await ready(page);
    await expect(heading).toHaveText('另一份数据');
    await page.locator(`#timeline [data-milestone="${milestone?.id}"]:visible`).first().click();
    await expect(page).toHaveURL(/data=/);
    await expect(heading).toHaveText('另一份数据');
  });

  test('the words stay where the file is not one of another dataset', async ({ page }) => {
    for (const data of ['https://elsewhere.example/data.json', 'data/partnership.json']) {
      await page.goto('./');
      const path = data.startsWith('http') ? data : new URL(data, page.url()).pathname;
      await page.goto(`./?data=${encodeURIComponent(path)}`);
      await ready(page);
      await expect(page.locator('html')).not.toHaveAttribute('data-awaits');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });
});
