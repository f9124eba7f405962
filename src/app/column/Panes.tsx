import { type HTMLAttributes, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { blockKey } from '../../dataset/model/dataset-index';
import type { Article } from '../../dataset/model/schema';
import { hasTerms } from '../../dataset/search/search';
import { useWords } from '../../i18n/use-words';
import { DateChain } from '../../panels/milestone/DateBasis';
import { MilestonePanel, Orientation } from '../../panels/milestone/MilestonePanel';
import { found, setFoundPlace } from '../../panels/search/found-place';
import { repeatPress, stopWatching } from '../../state/before-hydration';
import { layoutNow, useLayout, useWide } from '../../state/breakpoint';
import { hasComeBack } from '../../state/query/page-query';
import { TABS, type Tab } from '../../state/query/query-fields';
import { useFilter } from '../../state/query/use-query';
import { readHash, useFromRoute, useSelected } from '../../state/route/use-route';
import { useFilterResult } from '../../state/filter';
import { useShowTab, useTab } from '../../state/tab';
import { useDataset } from '../../state/use-dataset';
import { firstSign } from '../../ui/first-sign';
import { lazyIsland, lazyPart } from '../../ui/lazy-part';
import { useRovingFocus } from '../../ui/roving-focus';
import { Footer } from '../Footer';
import { PaneBoundary } from '../../ui/PaneBoundary';
import { SheetGrip, useSheetGestures } from './Sheet';

const MilestoneList = lazyIsland(async () => (await import('../../panels/list/MilestoneList')).MilestoneList);
const ArticlePanel = lazyIsland(async () => (await import('../../panels/article/ArticlePanel')).ArticlePanel);

// The style sheet gives the column its width; only a hand needs the divider.
const Divider = lazyPart(async () => {
  await firstSign;
  return (await import('./Divider')).Divider;
});

/** Loads the code of all panes, or again what failed. Resolves to whether all of it is there. */
export async function preloadPanes(): Promise<boolean> {
  const parts = [MilestoneList, ArticlePanel, Orientation, DateChain];
  return !(await Promise.all(parts.map(({ preload }) => preload()))).includes(false);
}

// The same elements in each render: see `lazyIsland`.
const LIST = <MilestoneList.Part />;
const REPORTS = <ArticlePanel.Part />;

/** On a phone the timeline is the list. */
const PHONE_TABS = ['read', 'reports'] as const;
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
 * Milestone, list and article, as tabs: beside the drawing, below it, or, while a milestone is selected, in a sheet over the foot of a smaller
 * screen. On a phone without a selection all panes are shown, one below the other; phones need no list, as their timeline is one. The HTML
 * of a page has only the pane that its path opens, so that a site grows with its words, and the home page the list.
 */
export function Panes() {
  const { app } = useWords();
  const selected = useSelected();
  const page = useFromRoute(({ kind }) => kind);
  const awake = useAwake();
  const wide = useWide();
  const asked = useTab();
  const layout = useLayout();
  // Outside the workspace the results of a search are a popup, and a phone needs no list.
  const tabs: readonly Tab[] =
    wide === false ? PHONE_TABS : TABS.filter((tab) => tab !== 'found' || layout === 'workspace');
  const open = tabs.find((tab) => tab === asked) ?? 'read';
  const showTab = useShowTab();
  const [pulled, setPulled] = useState(false);
  if (pulled && selected === null) setPulled(false);
  const isSheet = layout === 'sheet' && selected !== null;
  const up = pulled || open !== 'read';
  const setUp = (wanted: boolean): void => {
    setPulled(wanted);
    if (!wanted && open !== 'read') showTab('read');
  };
  const gestures = useSheetGestures({ up, setUp });
  const tabbed = wide === true || isSheet;
  // A sheet that is not pulled up shows no tabs, and its pane has a name of its own.
  const pane = { open, tabbed, named: isSheet && !up, filled: !tabbed && awake };
  const focus = useFocusInOpenPane(open);
  useReportInView();
  useEffect(repeatPress, []);
  useEffect(() => void preloadPanes().then((all) => all && stopWatching()), []);
  return (
    <div className="panes" data-up={up ? '' : undefined} {...(isSheet ? gestures : {})}>
      {selected === null ? null : <SheetGrip up={up} setUp={setUp} />}
      <ColumnTabs open={open} tabs={tabs} />
      <div id="text" tabIndex={-1} data-tab={open} {...focus} className="reading">
        {wide === false ? null : (
          <Pane
            tab="all"
            {...pane}
            filled={wide === null && page === 'whole'}
            name={app.listRegion}
            className="max-md:hidden"
          >
            {LIST}
          </Pane>
        )}
        <Pane
          tab="read"
          {...pane}
          name={app.milestoneRegion}
          className={selected === null ? 'max-md:order-3' : 'max-md:order-1'}
        >
          <MilestonePanel foot={FOOT} />
        </Pane>
        <Pane
          tab="reports"
          {...pane}
          name={app.articleRegion}
          // A link to a report leads to its words, before the timeline is there.
          className={page === 'article' ? 'max-md:order-1' : 'max-md:order-4'}
        >
          {REPORTS}
        </Pane>
        {layout === 'workspace' ? <FoundPane /> : null}
      </div>
      {layout === 'workspace' ? <Divider.Optional columnId="text" /> : null}
    </div>
  );
}

/** Whether the reader has given a sign: what the HTML of the page does not have can come then. */
function useAwake(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => void firstSign.then(() => setAwake(true)), []);
  return awake;
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

/** Where the page scrolls, a link to a report leads to its words, unless they begin in the upper half of the window. */
function useReportInView(): void {
  const report = useFromRoute((route) => (route.kind === 'article' ? route.id : null));
  useEffect(() => {
    if (report === null || readHash() !== null || hasComeBack() || layoutNow() === 'workspace') return;
    const pane = document.getElementById(paneId('reports'));
    const { top = 0 } = pane?.getBoundingClientRect() ?? {};
    if (top <= 0 || top > window.innerHeight / 2) pane?.scrollIntoView({ block: 'start' });
  }, [report]);
}

/** The results of a search, while there is one. The search box fills it: its keys walk the results. */
function FoundPane() {
  const [{ q }] = useFilter();
  return !hasTerms(q) ? null : (
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
  /** Whether the panes are shown one at a time. */
  readonly tabbed: boolean;
  /** Whether the pane has its contents while its tab is closed. */
  readonly filled: boolean;
  /** Whether the pane has its name from no tab. */
  readonly named: boolean;
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

/**
 * List and report, which have hundreds of elements each, leave the page when their tab closes, and come back at the same place. What is
 * read stays, so that Escape in the report can return the focus.
 */
function Pane({ tab, open, tabbed, filled, named, name, className, children }: PaneProps) {
  const isOpen = tab === open;
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const role =
    tabbed && !named ? { role: 'tabpanel', 'aria-labelledby': tabId(tab) } : { 'aria-label': name };
  return (
    <section
      id={paneId(tab)}
      data-pane={PANES[tab]}
      data-closed={tabbed && !isOpen ? '' : undefined}
      {...role}
      tabIndex={tabbed ? -1 : undefined}
      className={`min-w-0 ${className}`}
    >
      {isOpen || filled || (tab === 'read' && wasOpen) ? (
        <PaneBoundary name={name}>{children}</PaneBoundary>
      ) : null}
    </section>
  );
}

/** The tabs of the panes. A phone shows them in a sheet that is pulled up. */
function ColumnTabs({ open, tabs }: { open: Tab; tabs: readonly Tab[] }) {
  const { dataset, milestones, passagesIn } = useDataset();
  const kept = useFilterResult();
  const words = useWords().app.column;
  const show = useShowTab();
  const list = useRef<HTMLDivElement>(null);
  // Arrow keys move only the focus; Enter or Space opens a tab.
  const keys = useRovingFocus(list, { items: '[role=tab]', current: `#${tabId(open)}`, kind: 'tabs' });
  const [{ q }] = useFilter();
  const isQuoted = ({ id, blocks }: Article): boolean =>
    blocks.some((block) =>
      passagesIn.get(blockKey(id, block.id))?.some(({ milestone }) => kept?.has(milestone.id)),
    );
  const { articles } = dataset;
  // With a filter, what it keeps of all.
  const counts = {
    read: null,
    all: kept ? `${kept.size}/${milestones.length}` : milestones.length,
    reports: kept ? `${articles.filter(isQuoted).length}/${articles.length}` : articles.length,
    found: found.use(({ kept }) => kept),
  };
  return (
    <div ref={list} role="tablist" aria-label={words.name} {...keys} className="column-tabs">
      {tabs
        .filter((tab) => tab !== 'found' || hasTerms(q))
        .map((tab) => (
          <button
            key={tab}
            type="button"
            id={tabId(tab)}
            role="tab"
            aria-selected={tab === open}
            aria-controls={paneId(tab)}
            onClick={() => show(tab)}
            className="column-tab"
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
