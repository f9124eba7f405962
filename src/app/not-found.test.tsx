import { expect, test } from 'vitest';
import { renderPanel, textOf } from '../panels/render-panel.fixture';
import { samplePanels } from '../panels/sample.fixture';
import { NotFound } from './NotFound';

test('an address that names nothing gets a page that says so', () => {
  for (const path of ['/milestones/nobody/', '/articles/nobody/', '/<script>alert(1)</script>']) {
    const html = renderPanel(<NotFound />, samplePanels(), path);
    expect(textOf(html)).toContain('没有这一页');
    expect(html).toContain('href="/"');
    expect(html).not.toContain('<script');
  }
});
