import { useWords } from '../../i18n/use-words';
import type { Place } from '../../state/route/route';
import { LaterMenu } from '../../ui/LazyMenu';

async function loadChoices() {
  const { CiteChoices } = await import('./CiteChoices');
  return CiteChoices;
}

interface Props {
  /** What is cited: its page, and the reports it rests on. */
  readonly place: Place;
  readonly className: string;
}

/** Offers citations in the formats that reference managers read. */
export function CiteMenu({ place, className }: Props) {
  const { cite } = useWords().panels.copy;
  return (
    <LaterMenu name={cite} label={cite} load={loadChoices} className={className}>
      {(CiteChoices, popover) => <CiteChoices place={place} popover={popover} />}
    </LaterMenu>
  );
}
