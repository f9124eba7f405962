import { useCallback } from 'react';
import { pageQuery, showField } from './query/page-query';
import type { Tab } from './query/query-fields';
import type { Route } from './route/route';
import { useFromRoute, useReadAddress } from './route/use-route';
import { useDataset } from './use-dataset';

/** The tab that a path opens: the page of a report its report, every other page the milestone or the start. */
function tabOf(route: Route): Tab {
  return route.kind === 'article' ? 'reports' : 'read';
}

/** The open tab of the reading column. Narrow screens have no tabs and show everything. */
export function useTab(): Tab {
  const chosen = pageQuery(useDataset()).store.use((query) => query.tab);
  const own = useFromRoute(tabOf);
  return chosen ?? own;
}

/** Opens a tab without leaving the page. The link names it unless the path opens it anyway. */
export function useShowTab(): (tab: Tab) => void {
  const index = useDataset();
  const address = useReadAddress();
  return useCallback(
    (tab) => showField(index, 'tab', tab === tabOf(address().route) ? null : tab, 'follow'),
    [index, address],
  );
}
