import { useEffect, useMemo, useRef } from 'react';
import type { PassageAt } from '../../dataset/model/dataset-index';
import type { Expression } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import type { useLinkProps } from '../../state/route/use-route';
import { movePopover } from '../../ui/popover';
import { ExpressionMeaning } from './ExpressionMeaning';
import { MilestoneChoices } from './MilestoneChoices';

interface Props {
  /** The dating words that were pressed, if any. */
  readonly expression: Expression | null;
  /** The passages that share the stretch of text. */
  readonly covers: readonly PassageAt[];
  readonly anchor: HTMLElement;
  readonly link: ReturnType<typeof useLinkProps>;
  readonly onClose: () => void;
}

/**
 * What a stretch of the text has to say: what its dating words mean and the milestones they date, and the milestones it
 * vouches for, to choose from. Esc and a press elsewhere close it; the focus then goes back to where it was.
 */
export function MarkMenu({ expression, covers, anchor, link, onClose }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { milestone } = useDataset();
  const { article } = useWords().panels;
  useEffect(() => {
    const popover = root.current;
    if (!popover) return;
    popover.showPopover();
    movePopover(popover, anchor);
    (popover.querySelector('a') ?? popover).focus({ preventScroll: true });
    // A pane that scrolls by itself takes the words along, and what stands beside them.
    const follow = ({ target }: Event): void => {
      if (target instanceof Element && target.contains(anchor)) movePopover(popover, anchor);
    };
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', follow, { capture: true });
  }, [anchor]);
  const dated = useMemo(
    () => (expression?.milestones ?? []).flatMap((id) => milestone.get(id) ?? []),
    [expression, milestone],
  );
  const vouched = useMemo(
    () => [...new Set(covers.map((at) => at.milestone))].filter((one) => !dated.includes(one)),
    [covers, dated],
  );
  const close = (): void => root.current?.hidePopover();
  return (
    <div
      ref={root}
      popover="auto"
      role="dialog"
      tabIndex={-1}
      aria-label={expression?.text ?? article.choose}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
      className="more-below absolute m-0 max-h-[min(28rem,var(--room,100dvh))] w-max max-w-[min(22rem,calc(100vw-1rem))] rounded-lg border border-line-strong p-2 font-sans text-base leading-normal text-ink shadow-lg"
    >
      {expression ? <ExpressionMeaning expression={expression} /> : null}
      <MilestoneChoices title={article.dates(dated.length)} milestones={dated} link={link} onChosen={close} />
      <MilestoneChoices
        title={article.shared(vouched.length)}
        milestones={vouched}
        link={link}
        onChosen={close}
      />
    </div>
  );
}
