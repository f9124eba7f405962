import { firstView } from '../scripts/first-view.mjs';
import { onAxis } from './dataset';
import { expect, settled, test } from './fixtures';

/** The build that the server of the tests serves. */
const BUILD = 'node_modules/.cache/e2e-dist';

const milestone = onAxis[0]?.id ?? '';
const pages = ['', `en/milestones/${milestone}/`, 'articles/talks/'];

for (const page of pages) {
  test(`/${page} requests exactly the files of which scripts/size.mjs prints the weight, each once`, async ({
    page: tab,
    viewport,
  }) => {
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
    await tab.goto(page);
    await settled(tab);
    await tab.waitForLoadState('networkidle');
    const form = (viewport?.width ?? 0) >= 768 ? 'desk' : 'phone';
    const counted = firstView(BUILD, `${page}index.html`, form);
    // A browser may have the icon from an earlier page, or request it at the very end.
    const files = (all: Iterable<string>): string[] =>
      [...all].filter((file) => file !== 'favicon.png').toSorted();
    expect(files(asked.map((file) => (file === page ? `${page}index.html` : file)))).toEqual(files(counted));
  });
}
