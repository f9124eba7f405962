import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { type LinkFault, parseQuery } from './parse-query';
import { useDataset } from './use-dataset';

/** Fields of the link that could not be honoured. */
export function useLinkFaults(): readonly LinkFault[] {
  const index = useDataset();
  const search = useSearch();
  return useMemo(() => parseQuery(search, index).faults, [search, index]);
}
