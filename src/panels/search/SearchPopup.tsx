import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Hit } from '../../dataset/search/find-hits';
import { isWide } from '../../state/breakpoint';
import { useFilter } from '../../state/query/use-query';
import { useGo } from '../../state/route/use-route';
import { useShowTab, useTab } from '../../state/tab';
import { useDataset } from '../../state/use-dataset';
import { blockAnchor } from '../shared/block-name';
import { besideMilestone } from '../shared/open-article';
import { useShowWords } from '../shared/passage-link';
import { NoMatches } from './FilterNotice';
import { found, NOTHING_SEARCHED, useFoundPlace } from './found-place';
import { optionId, ResultList } from './ResultList';
import { useFound } from './use-found';

export type KeyHandler = (event: KeyboardEvent<HTMLElement>) => void;

interface Props {
  /** Receives the handler of the keys of the search box: the focus may stay there while the reader chooses a result. */
  readonly ref: RefObject<KeyHandler | null>;
  readonly box: RefObject<HTMLInputElement | null>;
  /** The element that had the focus before the box. */
  readonly origin: RefObject<Element | null>;
  /** Whether the popup is to be shown, if there are results. */
  readonly wanted: boolean;
  readonly onWanted: (wanted: boolean) => void;
  readonly onClear: () => void;
}

/** Options at first, and further ones with each press of "more". */
const STEP = 40;

/**
 * The results, in the reading column of the workspace or below the search box. With the box they are a combobox with a listbox, as in the
 * ARIA Authoring Practices.
 */
export function SearchPopup({ ref, box, origin, wanted, onWanted, onClear }: Props) {
  const [filter] = useFilter();
  const { terms, results } = useFound(filter);
  const openHit = useOpenHit();
  const place = useFoundPlace();
  const tab = useTab();
  const showTab = useShowTab();
  const [active, setActive] = useState(-1);
  const [limit, setLimit] = useState(STEP);
  const [lastQuery, setLastQuery] = useState(filter.q);
  if (lastQuery !== filter.q) {
    setLastQuery(filter.q);
    setActive(-1);
    setLimit(STEP);
  }
  // The results that are listed, and the option that shows more.
  const total = Math.min(results.length, limit + 1);
  const searched = terms.length > 0;
  const shown = searched && (place ? tab === 'found' : wanted);
  const open = shown && total > 0;
  const activeId = open && active >= 0 ? optionId(active) : undefined;
  const kept = searched ? results.filter(({ out }) => !out).length : null;

  useEffect(() => {
    found.set({ shown: !shown ? null : open ? 'results' : 'nothing', activeId, kept });
    return () => found.set(NOTHING_SEARCHED);
  }, [shown, open, activeId, kept]);

  const hide = (): void => {
    onWanted(false);
    setActive(-1);
  };
  const choose = (i: number): void => {
    const result = results[i];
    if (i === limit) {
      setLimit(limit + STEP);
      setActive(i);
    } else if (result && box.current) {
      hide();
      // The column is about to hide the list.
      if (place?.contains(document.activeElement)) box.current.focus();
      openHit(result.hit, box.current);
    }
  };
  const leave = (): void => {
    hide();
    const { current: from } = origin;
    // Over the header the box has brought the page back to where it was.
    const preventScroll = box.current?.closest('[data-over]') !== null;
    if ((from instanceof HTMLElement || from instanceof SVGElement) && from.isConnected)
      from.focus({ preventScroll });
    else box.current?.blur();
  };
  const move = (step: 1 | -1): void => {
    onWanted(true);
    if (place) showTab('found');
    if (total === 0) return;
    if (!open || active < 0) setActive(step === 1 ? 0 : total - 1);
    else setActive((active + step + total) % total);
  };

  const onKeyDown: KeyHandler = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      ArrowDown: searched ? () => move(1) : null,
      ArrowUp: searched ? () => move(-1) : null,
      Enter: open ? () => choose(Math.max(active, 0)) : null,
      Escape: shown || filter.q === '' ? leave : onClear,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  useImperativeHandle(ref, () => onKeyDown);

  if (!searched) return null;
  const list =
    total > 0 ? (
      <ResultList
        results={results}
        limit={limit}
        terms={terms}
        active={active}
        onChoose={choose}
        onKeyDown={place ? onKeyDown : undefined}
      />
    ) : (
      <NoMatches />
    );
  if (place) return createPortal(list, place);
  if (!wanted) return null;
  return (
    // The box must not lose the focus before a press arrives: that would close the popup.
    <div
      role="presentation"
      data-search-popup=""
      onMouseDown={(event) => event.preventDefault()}
      className="search-popup"
    >
      {list}
    </div>
  );
}

/**
 * Opens a search result: a milestone, a quotation in its report, or a paragraph of a report. Words in a report take the
 * focus, and Esc there returns it to `box`.
 */
function useOpenHit(): (hit: Hit, box: HTMLInputElement) => void {
  const go = useGo();
  const index = useDataset();
  const show = useShowWords();
  return (hit, box) => {
    if (hit.kind === 'block') {
      const { id } = hit.article;
      show({ article: id, route: { kind: 'article', id }, hash: blockAnchor(id, hit.block.id) }, box);
      return;
    }
    const { where, milestone, passage } = hit;
    const route = { kind: 'milestone', id: milestone.id } as const;
    // A title leads to its milestone, even if a quotation is shown below it.
    if (passage && where !== 'title') {
      show({ article: passage.article, route, hash: passage.id }, box);
      return;
    }
    // The report of that quotation opens beside the milestone.
    go(passage ? besideMilestone(index, milestone.id, passage.article) : { route });
    // Hides the on-screen keyboard.
    if (!isWide()) box.blur();
  };
}
