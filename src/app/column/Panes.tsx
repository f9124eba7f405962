import {
  type HTMLAttributes,
  type ReactNode,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useWords } from '../../i18n/use-words';
import { MilestonePanel, Orientation } from '../../panels/milestone/MilestonePanel';
import { found, setFoundPlace } from '../../panels/search/found-place';
import { isWide, useWide, useWorkspace } from '../../state/breakpoint';
import { TABS, type Tab } from '../../state/query/query-fields';
import { useFilter } from '../../state/query/use-query';
import { isSide, type Route } from '../../state/route/route';
import { useSelected } from '../../state/route/use-route';
import { useShowTab, useTab } from '../../state/tab';
import { useDataset } from '../../state/use-dataset';
import { onFirstSign } from '../../ui/first-sign';
import { lazyPart } from '../../ui/lazy-part';
import { useRovingFocus } from '../../ui/roving-focus';
import { Divider } from './Divider';
import { Footer } from '../Footer';
import { PaneBoundary } from '../PaneBoundary';

const MilestoneList = lazyPart(async () => (await import('../../panels/list/MilestoneList')).MilestoneList);
const ArticlePanel = lazyPart(async () => (await import('../../panels/article/ArticlePanel')).ArticlePanel);

/** Loads the code of all panes, or again what failed. Resolves to whether all of it is there. */
export async function preloadPanes(): Promise<boolean> {
  const parts = [MilestoneList, ArticlePanel, Orientation];
  return !(await Promise.all(parts.map(({ preload }) => preload()))).includes(false);
}

/**
 * Loads the code of the panes that a page opens with. Called before the app renders or hydrates, so that the text of the page stays
 * where it is. Never rejects: a pane whose code does not load says so.
 */
export async function preloadOpenPanes(route: Route): Promise<void> {
  if (isSide(route)) return;
  if (route.kind === 'article' || !isWide()) await ArticlePanel.preload();
  if (route.kind !== 'article' && route.kind !== 'milestone') await Orientation.preload();
}

const PANES = { read: 'milestone', all: 'list', reports: 'article', found: 'found' } as const;

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
 * Milestone, list and article, as tabs. Without scripts, and on phones, all panes are shown, one below the other; phones need no list,
 * as their timeline is one.
 * @param inline Whether the selected milestone is shown under its card and not in a pane.
 */
export function Panes({ inline }: { inline: boolean }) {
  const { app } = useWords();
  const selected = useSelected();
  const wide = useWide();
  const workspace = useWorkspace();
  const asked = useTab();
  // Elsewhere the results are a popup.
  const open = asked === 'found' && !workspace ? 'read' : asked;
  const focus = useFocusInOpenPane(open);
  useEffect(() => onFirstSign(() => void preloadPanes()), []);
  return (
    <div className="panes">
      <ColumnTabs open={open} withFound={workspace} />
      <div id="text" tabIndex={-1} data-tab={open} {...focus} className="reading">
        {wide === false ? null : (
          <Pane tab="all" open={open} name={app.listRegion} className="max-md:hidden">
            <MilestoneList.Part />
          </Pane>
        )}
        {inline ? null : (
          <Pane
            tab="read"
            open={open}
            name={app.milestoneRegion}
            className={selected === null ? 'max-md:order-3' : 'max-md:order-1'}
          >
            <MilestonePanel foot={FOOT} />
          </Pane>
        )}
        <Pane tab="reports" open={open} name={app.articleRegion} className="max-md:order-4">
          <ArticlePanel.Part />
        </Pane>
        {workspace ? <FoundPane /> : null}
      </div>
      {workspace ? <Divider columnId="text" /> : null}
    </div>
  );
}

/** When the pane that has the focus closes, such as the list by a click on a row, the pane that opens takes the focus. */
function useFocusInOpenPane(tab: Tab): Pick<HTMLAttributes<HTMLElement>, 'onFocus' | 'onBlur'> {
  // Removing a focused element fires no blur event.
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const open = document.getElementById(paneId(tab));
    if (focused.current && focused.current !== open) open?.focus({ preventScroll: true });
  }, [tab]);
  return {
    onFocus: ({ target }) => (focused.current = target.closest('[data-pane]')),
    onBlur: () => (focused.current = null),
  };
}

/** The results of a search, while there is one. The search box fills it: its keys walk the results. */
function FoundPane() {
  const [{ q }] = useFilter();
  return q === '' ? null : (
    <section
      ref={setFoundPlace}
      id={paneId('found')}
      data-pane="found"
      role="tabpanel"
      aria-labelledby={tabId('found')}
      tabIndex={-1}
      className="flex flex-col in-data-[tab=found]:visible"
    />
  );
}

interface PaneProps {
  readonly tab: Tab;
  readonly open: Tab;
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

/**
 * List and report, which have hundreds of elements each, leave the page when their tab closes, and come back at the same place. What is
 * read stays, so that Escape in the report can return the focus.
 */
function Pane({ tab, open, name, className, children }: PaneProps) {
  const tabbed = useWide() === true;
  const isOpen = tab === open;
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const role = tabbed
    ? ({ role: 'tabpanel', 'aria-labelledby': tabId(tab), tabIndex: -1 } as const)
    : { 'aria-label': name };
  return (
    <section
      id={paneId(tab)}
      data-pane={PANES[tab]}
      data-closed={tabbed && !isOpen ? '' : undefined}
      {...role}
      className={`min-w-0 ${className}`}
    >
      {!tabbed || isOpen || (tab === 'read' && wasOpen) ? (
        <PaneBoundary name={name}>
          <Suspense fallback={null}>{children}</Suspense>
        </PaneBoundary>
      ) : null}
    </section>
  );
}

/** The tabs of the reading column. Phones show all panes instead. */
function ColumnTabs({ open, withFound }: { open: Tab; withFound: boolean }) {
  const { dataset, milestones } = useDataset();
  const words = useWords().app.column;
  const show = useShowTab();
  const list = useRef<HTMLDivElement>(null);
  // Arrow keys move only the focus; Enter or Space opens a tab.
  const keys = useRovingFocus(list, { items: '[role=tab]', current: `#${tabId(open)}`, kind: 'tabs' });
  const [{ q }] = useFilter();
  const tabs = TABS.filter((tab) => tab !== 'found' || (withFound && q !== ''));
  const counts = {
    read: null,
    all: milestones.length,
    reports: dataset.articles.length,
    found: found.use(({ total }) => total),
  };
  return (
    <div ref={list} role="tablist" aria-label={words.name} {...keys} className="column-tabs">
      {tabs.map((tab) => (
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
