import { useWords } from '../../i18n/use-words';
import type { Route } from '../../state/route/route';
import { lazyPart } from '../../ui/lazy-part';
import { LazyMenu } from '../../ui/LazyMenu';

const CiteChoices = lazyPart(async () => (await import('./CiteChoices')).CiteChoices);

interface Props {
  /** The page to cite, with the reports that it quotes. */
  readonly route: Route;
  readonly className: string;
}

/** A menu of citations in the formats of reference managers. */
export function CiteMenu({ route, className }: Props) {
  const { cite } = useWords().panels.copy;
  return (
    <LazyMenu name={cite} label={cite} contents={CiteChoices} className={className}>
      {() => <CiteChoices.Part route={route} />}
    </LazyMenu>
  );
}
