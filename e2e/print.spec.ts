import { extractText, getDocumentProxy } from 'unpdf';
import { index } from './dataset';
import { expect, ready, test } from './fixtures';
import { dateInWords } from '../src/time/date-words';

/** A PDF returns some letters as the radical whose glyph the font uses for them. */
const RADICALS = new Map(
  [
    '⻅见',
    '⻛风',
    '⻓长',
    '⺠民',
    '⻋车',
    '⻔门',
    '⻜飞',
    '⻚页',
    '⻢马',
    '⻰龙',
    '⻩黄',
    '⻉贝',
    '⻘青',
    '⻝食',
  ]
    .concat(['⻥鱼', '⻦鸟', '⻬齐', '⻆角', '⻄西', '⺟母', '⻁虎', '⻙韦', '⻨麦', '⻮齿', '⻣骨', '⻤鬼'])
    .map(([radical = '', letter = '']) => [radical, letter]),
);

/** Without white space, because lines of a PDF end anywhere. */
function bare(text: string): string {
  const letters = text.replace(/[\u2e80-\u2eff]/g, (radical) => RADICALS.get(radical) ?? radical);
  // Dashes of several lengths share a glyph, too.
  return letters
    .normalize('NFKC')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, '');
}

interface Printed {
  /** The text of each page. */
  readonly texts: readonly string[];
  /** Words that reach beyond the edge of their page. */
  readonly cut: readonly string[];
  /** The letters of the first page, each with its distance from the bottom of the page: a PDF cuts its lines anywhere. */
  readonly letters: readonly { readonly letter: string; readonly up: number }[];
}

async function pagesOf(pdf: Buffer): Promise<Printed> {
  const paper = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(paper, { mergePages: false });
  const cut: string[] = [];
  const letters: { letter: string; up: number }[] = [];
  for (let n = 1; n <= paper.numPages; n += 1) {
    const sheet = await paper.getPage(n);
    const [, , right = 0] = sheet.view;
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [from, width] = [Number(item.transform[4]), item.width];
      if (from < 0 || from + width > right + 1) cut.push(item.str);
      if (n > 1) continue;
      const up = Number(item.transform[5]);
      letters.push(...Array.from(bare(item.str), (letter) => ({ letter, up })));
    }
  }
  return { texts: text.map(bare), cut, letters };
}

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return bare(text);
}

for (const { path, locale } of [
  { path: './', locale: 'zh' },
  { path: 'en/print/', locale: 'en' },
] as const) {
  test(`${path} as a PDF holds every milestone with its date, every quotation and the address`, async ({
    page,
    baseURL,
  }) => {
    await page.goto(path);
    await ready(page);
    // The text has its own quotation marks, so the browser must not add others.
    const own = await page.evaluate(
      () => [...document.querySelectorAll('q')].filter((q) => getComputedStyle(q).quotes !== 'none').length,
    );
    expect(own).toBe(0);
    const text = await textOf(await page.pdf({ format: 'A4' }));
    const missing = [...index.milestones].flatMap(({ title, when, passages }) =>
      [
        title[locale],
        dateInWords(when.edtf, locale, when.dayPart),
        ...passages.map(({ quote }) => quote),
      ].filter((words) => !text.includes(bare(words))),
    );
    expect(missing).toEqual([]);
    const places = [...index.milestones].map(({ title }) => text.indexOf(bare(title[locale])));
    expect(places.filter((at) => at < 0)).toEqual([]);
    // The notes have numbers up to the last one.
    expect(text).toContain(`${index.passage.size}.`);
    expect(text).toContain(bare(new URL(locale === 'en' ? 'en/' : '', baseURL).href));
    for (const control of ['复制', 'Copy', '分享', 'Share', '筛选', 'Filter', '明暗', 'Theme']) {
      expect(text).not.toContain(control);
    }
    // After printing, the sheet leaves the page.
    await expect(page.locator('[data-sheet]')).toHaveCount(path === './' ? 0 : 1);
  });
}

test('a milestone prints its drawing and its words on one page, the whole its drawing first, and both as wide as the page', async ({
  page,
}) => {
  const milestone = index.milestone.get('treaty-extension');
  const other = index.milestone.get('partnership-founding');
  if (!milestone || !other) throw new Error('the dataset has lost its milestones');
  for (const locale of ['zh', 'en'] as const) {
    await page.goto(`${locale === 'en' ? 'en/' : ''}milestones/${milestone.id}/`);
    await ready(page);
    const one = await pagesOf(await page.pdf({ format: 'A4' }));
    expect(one.texts).toHaveLength(1);
    expect(one.cut).toEqual([]);
    const [words = ''] = one.texts;
    // The drawing has the labels of other milestones.
    for (const label of [milestone.label, other.label]) expect(words).toContain(bare(label[locale]));
    for (const { quote } of milestone.passages) expect(words).toContain(bare(quote));
    expect(words).toContain(bare(milestone.summary[locale]));
    // Paper has the width of no screen.
    await page.emulateMedia({ media: 'print' });
    const widths = await page.evaluate(() => {
      const widthOf = (part: string): number =>
        document.querySelector(part)?.getBoundingClientRect().width ?? 0;
      const room = widthOf('main');
      return ['#timeline svg[data-gestures]', '[data-pane="milestone"]'].map((part) => widthOf(part) / room);
    });
    for (const share of widths) {
      expect(share).toBeGreaterThan(0.95);
      expect(share).toBeLessThanOrEqual(1);
    }
    await page.emulateMedia({ media: null });
  }

  await page.goto('./');
  await ready(page);
  const { cut, letters } = await pagesOf(await page.pdf({ format: 'A4' }));
  expect(cut).toEqual([]);
  const printed = letters.map(({ letter }) => letter).join('');
  const upOf = (words: string): number | undefined => letters[printed.indexOf(bare(words))]?.up;
  expect(upOf(other.label.zh)).toBeGreaterThan(upOf(other.title.zh) ?? Infinity);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedComplaints: /was preloaded using link preload but not used/ });

  test('the method page and the print version are complete and can be printed', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('link', { name: '打印版' }).click();
    // Without this a slow machine prints a page that has not arrived whole.
    await page.waitForURL('**/print/');
    await page.waitForLoadState();
    const text = await textOf(await page.pdf({ format: 'A4' }));
    for (const { quote } of [...index.milestones].flatMap(({ passages }) => passages)) {
      expect(text).toContain(bare(quote));
    }
    await page.getByRole('link', { name: '日期是怎样得出的' }).click();
    await expect(page.locator('tr[data-expression]')).toHaveCount(index.dataset.expressions.length);
  });
});
