import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { datasetQuery } from '../dataset/load/queries';
import type { DatasetIndex } from '../dataset/model/dataset-index';

const DatasetContext = createContext<DatasetIndex | null>(null);

export function DatasetProvider({ index, children }: { index: DatasetIndex; children: ReactNode }) {
  return <DatasetContext value={index}>{children}</DatasetContext>;
}

/**
 * Provides the dataset at `path` from the query cache. It is there before the app is rendered, so nothing suspends; when
 * it is loaded again because its worker died, everything below gets the new index.
 */
export function LoadedDataset({ path, children }: { path: string; children: ReactNode }) {
  return <DatasetProvider index={useSuspenseQuery(datasetQuery(path)).data}>{children}</DatasetProvider>;
}

/** The dataset being read. @throws Error outside a provider. */
export function useDataset(): DatasetIndex {
  const index = useContext(DatasetContext);
  if (!index) throw new Error('useDataset needs a DatasetProvider above it');
  return index;
}

/** The language in which a report is printed; of the dataset's reports in general if none is named. */
export function usePrintedLanguage(article?: string): string {
  const { article: articles, dataset } = useDataset();
  return (article === undefined ? undefined : articles.get(article)?.language) ?? dataset.language;
}
