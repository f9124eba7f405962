import { useCallback } from 'react';
import { hasTerms } from '../dataset/search/search';
import { isWide, layoutNow } from './breakpoint';
import { pageQuery, showField } from './query/page-query';
import type { Query, Tab } from './query/query-fields';
import { useFilter } from './query/use-query';
import type { Route } from './route/route';
import { useFromRoute, useReadAddress } from './route/use-route';
import { useDataset } from './use-dataset';

/**
 * The tab that a path opens: the page of a report its report, that of a milestone its words. Every other page opens what a search found, or
 * the start.
 */
function tabOf(route: Route, q: string): Tab {
  if (route.kind === 'article') return 'reports';
  return !hasTerms(q) || route.kind === 'milestone' ? 'read' : 'found';
}

/** The open tab: the chosen one, or the one that the path opens. Without a search nothing is found. */
function openTab({ tab, q }: Pick<Query, 'tab' | 'q'>, route: Route): Tab {
  return tab === null || (tab === 'found' && !hasTerms(q)) ? tabOf(route, q) : tab;
}

/** The open tab of the panes. A phone has tabs only in the sheet, and else shows everything. */
export function useTab(): Tab {
  const { store } = pageQuery(useDataset());
  const tab = store.use((query) => query.tab);
  const q = store.use((query) => query.q);
  return useFromRoute((route) => openTab({ tab, q }, route));
}

/** Opens a tab, where there are tabs, without leaving the page. The link names it unless the path opens it anyway. */
export function useShowTab(): (tab: Tab) => void {
  const index = useDataset();
  const address = useReadAddress();
  return useCallback(
    (tab) => {
      const { route } = address();
      if (!hasTabs(route)) return;
      const own = tabOf(route, pageQuery(index).store.values.q);
      showField(index, 'tab', tab === own ? null : tab, 'follow');
    },
    [index, address],
  );
}

/** The page on which the reader typed, and the tab that was open there before. */
let before: { readonly path: string; readonly tab: Tab } | undefined;

/** Sets the words of the search. In the workspace this opens the tab of the results; clearing the words there opens the tab before. */
export function useSearch(): (q: string) => void {
  const index = useDataset();
  const address = useReadAddress();
  const [, setFilter] = useFilter();
  const show = useShowTab();
  return useCallback(
    (q) => {
      const { route } = address();
      const path = location.pathname;
      const open = openTab(pageQuery(index).store.values, route);
      if (open !== 'found') before = { path, tab: open };
      setFilter({ q });
      const isClear = !hasTerms(q);
      if (layoutNow() !== 'workspace' || (isClear && open !== 'found')) return;
      const without = before?.path === path ? before.tab : tabOf(route, '');
      show(isClear ? without : 'found');
    },
    [index, address, setFilter, show],
  );
}

/** Whether a page shows its panes one at a time. */
export function hasTabs(route: Route): boolean {
  return isWide() || (layoutNow() === 'sheet' && route.kind === 'milestone');
}
