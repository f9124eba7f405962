import { createContext, type ReactNode, useContext } from 'react';
import type { DatasetIndex } from '../dataset/model/dataset-index';

const DatasetContext = createContext<DatasetIndex | null>(null);

export function DatasetProvider({ index, children }: { index: DatasetIndex; children: ReactNode }) {
  return <DatasetContext value={index}>{children}</DatasetContext>;
}

/** The dataset being read. @throws Error outside a provider: a slip of ours. */
export function useDataset(): DatasetIndex {
  const index = useContext(DatasetContext);
  if (!index) throw new Error('useDataset outside DatasetProvider');
  return index;
}
