import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import { useSay, useWords } from '../../i18n/use-words';
import { useLocale } from '../../state/route/use-route';
import { movePopover } from '../../ui/popover';
import { PassageWords } from '../../ui/QuotedWords';
import { dateInWords } from '../../time/date-words';
import type { Placed, PlacedChips } from '../stage/placed-mark';
import { reachOf, someOf } from '../stage/cluster-members';
import { lengthOf, rangeInWords } from '../axis/time-words';
import { useStage } from '../stage-context';
import { type Held, type HoverWatch, watchHoverIntent } from '../input/hover-intent';

interface HoverCardProps {
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly placed: Placed;
  readonly chips: PlacedChips;
}

/** A counted mark lists this many titles, and the number of the others. */
const MAX_TITLES = 4;

/**
 * More about the mark under the pointer or with the focus than fits on it. One card serves the whole drawing. It is hidden from screen
 * readers: the accessible name of the mark and the panels say the same.
 */
export function HoverCard(props: HoverCardProps) {
  const { drawing } = props;
  const { controller, plan, statements, selected } = useStage();
  const [held, setHeld] = useState<Held | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const watch = useRef<HoverWatch | null>(null);
  useEffect(() => {
    if (!drawing.current) return;
    watch.current = watchHoverIntent(drawing.current, controller.shown, setHeld);
    return watch.current.stop;
  }, [drawing, controller]);
  // These move or remove marks while the view stays.
  useEffect(() => watch.current?.moved(), [plan, statements, selected]);
  useLayoutEffect(() => {
    const [node, inside] = [card.current, drawing.current];
    if (held && node && inside) showBeside(node, held, inside);
  }, [held, drawing]);
  const key = held?.node.getAttribute('data-cluster-key') ?? null;
  const id = held?.node.getAttribute('data-milestone') ?? null;
  if (key === null && id === null) return null;
  return (
    <div
      ref={card}
      popover="manual"
      aria-hidden="true"
      data-hover-card=""
      className="absolute inset-auto m-0 max-h-(--room) w-max max-w-[min(22rem,calc(100vw-1rem))] overflow-y-auto rounded-lg border border-line-strong bg-paper-raised p-3 text-sm leading-relaxed text-ink shadow-lg print:hidden"
    >
      {id === null ? <Several {...props} nodeKey={key ?? ''} /> : <One id={id} />}
    </div>
  );
}

function One({ id }: { readonly id: string }) {
  const { plan, today } = useStage();
  const { index, columns } = plan;
  const { timeline: words, dataset } = useWords();
  const say = useSay();
  const locale = useLocale();
  const shown = index.milestone.get(id);
  if (!shown) return null;
  const { when, title, track, passages, partOf } = shown;
  const whole = index.milestone.get(partOf ?? '');
  const start = columns.start[index.milestones.indexOf(id)] ?? Number.NaN;
  const [passage] = passages;
  return (
    <div data-track={trackNumber(index, track)} className="border-l-4 border-track pl-2.5">
      <p className="font-serif text-base leading-snug font-bold">{say(title)}</p>
      {passage ? <PassageWords passage={passage} className="mt-0.5 line-clamp-3" /> : null}
      <p className="mt-1">{dateInWords(when.edtf, locale, when.dayPart)}</p>
      {today !== null && start > today ? (
        <p className="text-ink-soft">{words.ahead(lengthOf({ start: today, end: start }))}</p>
      ) : null}
      <p className="text-ink-soft">
        <span>{dataset.basis[when.basis]}</span> <span aria-hidden="true">·</span>{' '}
        <span>{words.quotations(passages.length)}</span>
      </p>
      {whole ? <p className="text-ink-soft">{words.partOf(say(whole.title))}</p> : null}
    </div>
  );
}

function Several({ placed, chips, nodeKey }: HoverCardProps & { readonly nodeKey: string }) {
  const { plan } = useStage();
  const { timeline: words } = useWords();
  const say = useSay();
  const { milestones, zone } = plan.index;
  const cluster = placed.clusters.find(({ key }) => key === nodeKey);
  const undated = chips.more?.key === nodeKey ? chips.more : null;
  if (!cluster && !undated) return null;
  const marked = new Set(placed.marks.map(({ drawn }) => drawn.ordinal));
  const count = cluster?.count ?? undated?.ordinals.length ?? 0;
  const ordinals = cluster
    ? someOf(cluster, plan, marked, MAX_TITLES)
    : (undated?.ordinals.slice(0, MAX_TITLES) ?? []);
  return (
    <>
      <p className="font-bold">
        {cluster
          ? words.countedIn(count, rangeInWords(reachOf(cluster, zone), zone, words, plan.clock))
          : words.undatedMore(count)}
      </p>
      <ul className="mt-1 list-disc ps-5">
        {ordinals.map((ordinal) => {
          const title = milestones.at(ordinal)?.title;
          return title ? <li key={ordinal}>{say(title)}</li> : null;
        })}
      </ul>
      {count > ordinals.length ? (
        <p className="mt-1 text-ink-soft">{words.others(count - ordinals.length)}</p>
      ) : null}
    </>
  );
}

/** Shows the card beside the visible part of its mark. */
function showBeside(card: HTMLElement, { node, handX }: Held, drawing: Element): void {
  const [mark, frame] = [node.getBoundingClientRect(), drawing.getBoundingClientRect()];
  const top = Math.max(mark.top, 0);
  const bottom = Math.min(mark.bottom, document.documentElement.clientHeight);
  card.showPopover();
  movePopover(card, {
    left: handX === null ? Math.max(mark.left, frame.left) : handX - 24,
    top,
    width: 0,
    height: bottom - top,
  });
}
