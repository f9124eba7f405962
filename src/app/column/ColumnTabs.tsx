import { useRef } from 'react';
import { useWords } from '../../i18n/use-words';
import { TABS, type Tab } from '../../state/query/query-fields';
import { useShowTab } from '../../state/tab';
import { useDataset } from '../../state/use-dataset';
import { useRovingFocus } from '../../ui/roving-focus';

export function tabId(tab: Tab): string {
  return `tab-${tab}`;
}

/** The tabs of the reading column. CSS shows them in the workspace only: elsewhere all panes are on the page. */
export function ColumnTabs({ open, paneId }: { open: Tab; paneId: (tab: Tab) => string }) {
  const { dataset, milestones } = useDataset();
  const words = useWords().app.column;
  const show = useShowTab();
  const list = useRef<HTMLDivElement>(null);
  // Arrow keys move only the focus; Enter or Space opens a tab.
  const keys = useRovingFocus(list, { items: '[role=tab]', current: `#${tabId(open)}`, kind: 'tabs' });
  const counts = { read: null, all: milestones.length, reports: dataset.articles.length };
  return (
    <div ref={list} role="tablist" aria-label={words.name} {...keys} className="column-tabs">
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          id={tabId(tab)}
          role="tab"
          aria-selected={tab === open}
          aria-controls={paneId(tab)}
          onClick={() => show(tab)}
          className="border-b-2 border-transparent min-w-6 px-0.5 text-sm text-ink-soft hover:text-ink aria-selected:border-accent aria-selected:font-bold aria-selected:text-ink forced-colors:border-[Canvas] forced-colors:aria-selected:border-[Highlight]"
        >
          <span>{words.tabs[tab]}</span>{' '}
          {counts[tab] === null ? null : (
            <span className="text-xs font-normal text-ink-faint tabular-nums">{counts[tab]}</span>
          )}
        </button>
      ))}
    </div>
  );
}
