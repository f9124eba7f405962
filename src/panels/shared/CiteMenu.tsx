import { useWords } from '../../i18n/use-words';
import type { Route } from '../../state/route/route';
import { LazyMenu } from '../../ui/LazyMenu';

async function loadChoices() {
  const { CiteChoices } = await import('./CiteChoices');
  return CiteChoices;
}

interface Props {
  /** The page to cite, with the reports it rests on. */
  readonly route: Route;
  readonly className: string;
}

/** Offers citations in the formats of reference managers. */
export function CiteMenu({ route, className }: Props) {
  const { cite } = useWords().panels.copy;
  return (
    <LazyMenu name={cite} label={cite} load={loadChoices} className={className}>
      {(CiteChoices, popover) => <CiteChoices route={route} popover={popover} />}
    </LazyMenu>
  );
}
