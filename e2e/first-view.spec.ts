import { firstView } from '../scripts/first-view.mjs';
import { onAxis } from './dataset';
import { expect, settled, test } from './fixtures';

/** The build that the tests are served. */
const BUILD = 'node_modules/.cache/e2e-dist';

const milestone = onAxis[0]?.id ?? '';
const pages = ['', `milestones/${milestone}/`, `en/milestones/${milestone}/`, 'articles/talks/'];

for (const page of pages) {
  test(`/${page} asks for exactly the files that its weight is counted by`, async ({
    page: tab,
    viewport,
  }) => {
    const asked = new Set<string>();
    tab.on('request', (request) => asked.add(new URL(request.url()).pathname.slice(1)));
    await tab.goto(page);
    await settled(tab);
    await tab.waitForLoadState('networkidle');
    const form = (viewport?.width ?? 0) >= 768 ? 'desk' : 'phone';
    const counted = firstView(BUILD, `${page}index.html`, form);
    // A browser may have the icon from before, or ask for it when all else is done.
    const files = (all: Iterable<string>): string[] =>
      [...all].filter((file) => file !== 'favicon.png').toSorted();
    asked.delete(page);
    expect(files([...asked, `${page}index.html`])).toEqual(files(counted));
  });
}
