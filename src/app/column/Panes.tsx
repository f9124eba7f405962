import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words';
import { ArticlePanel } from '../panels/article/ArticlePanel';
import { MilestoneList } from '../panels/list/MilestoneList';
import { MilestonePanel } from '../panels/milestone/MilestonePanel';
import { useWide } from '../state/breakpoint';
import { useSelected } from '../state/route/use-route';
import { PaneBoundary } from './PaneBoundary';

/**
 * List, milestone and article, beside or below one another as the width allows.
 * @param inline Whether the selected milestone is shown under its card and not in a pane.
 */
export function Panes({ inline }: { inline: boolean }) {
  const { app } = useWords();
  const selected = useSelected();
  const wide = useWide();
  return (
    <div className="contents md:@container/panes md:block">
      <div id="text" tabIndex={-1} className="reading">
        {wide === false ? null : (
          <Pane id="list" name={app.listRegion} className="hidden md:block">
            <MilestoneList />
          </Pane>
        )}
        {inline ? null : (
          <Pane
            id="milestone"
            name={app.milestoneRegion}
            className={selected === null ? 'order-3' : 'order-1'}
          >
            <MilestonePanel />
          </Pane>
        )}
        <Pane
          id="article"
          name={app.articleRegion}
          className="order-4 @pair/panes:col-span-2 @trio/panes:col-span-1"
        >
          <ArticlePanel />
        </Pane>
      </div>
    </div>
  );
}

interface PaneProps {
  readonly id: 'list' | 'milestone' | 'article';
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

function Pane({ id, name, className, children }: PaneProps) {
  return (
    <section data-pane={id} aria-label={name} className={`min-w-0 md:order-none ${className}`}>
      <PaneBoundary name={name}>{children}</PaneBoundary>
    </section>
  );
}
