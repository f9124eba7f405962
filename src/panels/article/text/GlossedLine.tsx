import type { ReactNode } from 'react';
import { trackNumber } from '../../../dataset/model/track-number';
import { useReadingWords } from '../../../i18n/reading-words';
import { reading } from '../../../state/choices';
import { useHoveredAmong } from '../../../state/hover';
import { useSelectedAmong } from '../../../state/route/use-route';
import { useDataset } from '../../../state/use-dataset';
import { emphasisOf } from '../../../ui/use-milestone-link';
import { hoverHandlers } from '../../../ui/use-milestone-link';
import { useActions } from './actions';
import type { Line, LineGloss } from './lines';

interface Props {
  readonly line: Line;
  /** The printed text. */
  readonly children: ReactNode;
}

const BELOW =
  'mb-2 block font-sans text-[0.9375rem] leading-normal text-ink-soft [html[data-reading=english]_&]:inline [html[data-reading=english]_&]:text-ink [html[data-reading=original]_&]:hidden';

/**
 * A line of a report with our English below, which is a block and so ends the line. `data-reading` of the page hides either; the
 * English alone is running text.
 */
export function GlossedLine({ line, children }: Props) {
  const last = line.glosses.at(-1);
  return (
    <>
      <span data-line="" className="[html[data-reading=english]_&]:hidden">
        {children}
      </span>
      <span className={BELOW}>
        {line.glosses.map((gloss) => (
          <Gloss key={gloss.owner.passage.id} gloss={gloss} ends={gloss === last && !line.endsInGap} />
        ))}
        {line.endsInGap ? <span data-gloss="">… </span> : null}
      </span>
    </>
  );
}

interface GlossProps {
  readonly gloss: LineGloss;
  /** Whether the line ends with it: then it has a full stop, though the quotation may have none. */
  readonly ends: boolean;
}

const STOPPED = /[.!?…]["”’]?$/;

const LOOK =
  'decoration-track decoration-1 underline-offset-[0.25em] data-[emphasis=hovered]:bg-track-wash data-[emphasis=selected]:bg-track-wash data-[emphasis=selected]:text-ink data-[emphasis=selected]:underline [html[data-quotations=all][data-reading=english]_&]:bg-track-wash';

/** The English of one passage. Without the printed words it is the link to the milestone; beside them they have that link. */
function Gloss({ gloss, ends }: GlossProps) {
  const { link } = useActions();
  const { ids } = gloss;
  const { milestone, passage } = gloss.owner;
  const index = useDataset();
  const { glossNote } = useReadingWords().article;
  const alone = reading.use() === 'english';
  const selected = useSelectedAmong(ids) !== null;
  const hovered = useHoveredAmong(ids) !== null;
  const props = {
    'data-gloss': passage.id,
    'data-track': trackNumber(index, milestone.track),
    'data-emphasis': emphasisOf({ selected, hovered }),
    title: glossNote,
    lang: 'en',
    className: LOOK,
  };
  const stop = ends && !STOPPED.test(passage.gloss.en) ? '.' : '';
  const words = `${gloss.afterGap ? '… ' : ''}${passage.gloss.en}${stop} `;
  if (!alone) return <span {...props}>{words}</span>;
  return (
    <a
      {...link({ route: { kind: 'milestone', id: milestone.id } })}
      {...hoverHandlers(milestone.id)}
      aria-current={selected ? 'true' : undefined}
      {...props}
    >
      {words}
    </a>
  );
}
