import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { indexDataset } from '../dataset/placing/index-dataset';
import { createQueryClient } from '../dataset/load/query-client';
import type { Dataset } from '../dataset/model/schema';
import { LocaleProvider } from '../i18n/use-words';
import { RouterProvider } from '../state/route/router';
import { parsePath } from '../state/route/route';
import { DatasetProvider } from '../state/use-dataset';

/** For tests: the HTML of a panel as the server renders it at an app path. */
export function renderPanel(panel: ReactNode, dataset: Dataset, path = '/'): string {
  return renderToStaticMarkup(
    <RouterProvider base="" ssrPath={path}>
      <QueryClientProvider client={createQueryClient()}>
        <DatasetProvider index={indexDataset(dataset)}>
          <LocaleProvider locale={parsePath(path).locale}>{panel}</LocaleProvider>
        </DatasetProvider>
      </QueryClientProvider>
    </RouterProvider>,
  );
}

/** The text of some HTML, with entities decoded. */
export function textOf(html: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  return html.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (all, name: string) => names[name] ?? all);
}

/** The printed text of a block: without the glosses, each of which is one element with nothing but text. */
export function printedText(html: string, block: string): string {
  return textOf(innerOf(html, block).replace(/<span[^>]* ?data-gloss="[^>]*>[^<]*<\/span>/g, ''));
}

/** The inner HTML of the element of a block, up to its own closing tag and not to the first one inside. */
function innerOf(html: string, block: string): string {
  const open = new RegExp(`<(p|h2|span)[^>]*data-block="${block}"[^>]*>`).exec(html);
  if (!open) return '';
  const tags = new RegExp(`<(/?)${open[1]}\\b[^>]*>`, 'g');
  const from = open.index + open[0].length;
  tags.lastIndex = from;
  let depth = 1;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return html.slice(from, match.index);
  }
  return '';
}
