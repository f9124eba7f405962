import { useMemo } from 'react';
import { useSearch } from 'wouter/use-browser-location';
import { type LinkFault, parseQuery } from './parse-query';
import { useDataset } from '../use-dataset';
import { UNSEEN } from './use-query';

/** Fields of the link that could not be honoured. */
export function useLinkFaults(): readonly LinkFault[] {
  const index = useDataset();
  const search = useSearch(UNSEEN);
  return useMemo(() => parseQuery(search, index).faults, [search, index]);
}
