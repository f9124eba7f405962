import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words';
import { ArticlePanel } from '../../panels/article/ArticlePanel';
import { MilestoneList } from '../../panels/list/MilestoneList';
import { MilestonePanel } from '../../panels/milestone/MilestonePanel';
import { useWide, useWorkspace } from '../../state/breakpoint';
import { TABS, type Tab } from '../../state/query/query-fields';
import { useSelected } from '../../state/route/use-route';
import { useShowTab, useTab } from '../../state/tab';
import { useDataset } from '../../state/use-dataset';
import { useRovingFocus } from '../../ui/roving-focus';
import { Divider } from './Divider';
import { Footer } from '../Footer';
import { PaneBoundary } from '../PaneBoundary';

const PANES = { read: 'milestone', all: 'list', reports: 'article' } as const;

function paneId(tab: Tab): string {
  return `pane-${PANES[tab]}`;
}

function tabId(tab: Tab): string {
  return `tab-${tab}`;
}

// The workspace has no room for a footer below: it follows what is read.
const FOOT = (
  <div className="column-foot">
    <Footer />
  </div>
);

/**
 * Milestone, list and article. In the workspace they are the tabs of the reading column; elsewhere they stand beside or below one
 * another as the width allows. All three are in the page at any time, and CSS shows what `data-tab` names.
 * @param inline Whether the selected milestone is shown under its card and not in a pane.
 */
export function Panes({ inline }: { inline: boolean }) {
  const { app } = useWords();
  const selected = useSelected();
  const wide = useWide();
  const tab = useTab();
  const workspace = useWorkspace();
  const root = useRef<HTMLDivElement>(null);
  useFocusInOpenPane(root, tab);
  return (
    <div className="panes">
      <ColumnTabs open={tab} />
      <div ref={root} id="text" tabIndex={-1} data-tab={tab} className="reading">
        {wide === false ? null : (
          <Pane tab="all" tabbed={workspace} name={app.listRegion} className="hidden md:block">
            <MilestoneList />
          </Pane>
        )}
        {inline ? null : (
          <Pane
            tab="read"
            tabbed={workspace}
            name={app.milestoneRegion}
            className={selected === null ? 'order-3' : 'order-1'}
          >
            <MilestonePanel foot={FOOT} />
          </Pane>
        )}
        <Pane
          tab="reports"
          tabbed={workspace}
          name={app.articleRegion}
          className="order-4 @pair/panes:col-span-2 @trio/panes:col-span-1"
        >
          <ArticlePanel />
        </Pane>
      </div>
      {workspace ? <Divider columnId="text" /> : null}
    </div>
  );
}

/** A pane that is closed while it has the focus, such as the list by a click on a row, hands it to the pane that opens. */
function useFocusInOpenPane(root: RefObject<HTMLElement | null>, tab: Tab): void {
  useLayoutEffect(() => {
    const open = document.getElementById(paneId(tab));
    const left = document.activeElement?.closest('[role=tabpanel][data-pane]');
    if (left && left !== open && root.current?.contains(left)) open?.focus({ preventScroll: true });
  }, [root, tab]);
}

interface PaneProps {
  readonly tab: Tab;
  /** Whether tabs show the panes one at a time. */
  readonly tabbed: boolean;
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

function Pane({ tab, tabbed, name, className, children }: PaneProps) {
  const role = tabbed
    ? ({ role: 'tabpanel', 'aria-labelledby': tabId(tab), tabIndex: -1 } as const)
    : { 'aria-label': name };
  return (
    <section
      id={paneId(tab)}
      data-pane={PANES[tab]}
      {...role}
      className={`min-w-0 md:order-none ${className}`}
    >
      <PaneBoundary name={name}>{children}</PaneBoundary>
    </section>
  );
}

/** The tabs of the reading column. CSS shows them in the workspace only: elsewhere all panes are on the page. */
function ColumnTabs({ open }: { open: Tab }) {
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
