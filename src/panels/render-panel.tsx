import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { indexDataset } from '../dataset/dataset-index';
import type { Dataset } from '../dataset/schema';
import { LocaleProvider } from '../i18n/use-words';
import { LinkProvider } from '../state/LinkProvider';
import { parsePath } from '../state/place';
import { DatasetProvider } from '../state/use-dataset';

/** For tests: a panel as the server draws it at an app path. */
export function renderPanel(panel: ReactNode, dataset: Dataset, path = '/'): string {
  return renderToStaticMarkup(
    <LinkProvider base="" ssrPath={path}>
      <DatasetProvider index={indexDataset(dataset)}>
        <LocaleProvider locale={parsePath(path).locale}>{panel}</LocaleProvider>
      </DatasetProvider>
    </LinkProvider>,
  );
}

/** The text a reader sees, entities resolved. */
export function textOf(html: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  return html.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (all, name: string) => names[name] ?? all);
}
