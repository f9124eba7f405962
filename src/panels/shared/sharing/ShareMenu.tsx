import { useWords } from '../../../i18n/use-words';
import type { Route } from '../../../state/route/route';
import { lazyPart } from '../../../ui/lazy-part';
import { LazyMenu } from '../../../ui/LazyMenu';

const ShareChoices = lazyPart(async () => (await import('./ShareChoices')).ShareChoices);

interface Props {
  /** What is shared; left out, the page that is open. */
  readonly route?: Route;
  readonly className: string;
}

/** Everything by which a page leaves the site. The same menu on every milestone, on every report and in the header. */
export function ShareMenu({ route, className }: Props) {
  const { share } = useWords().panels.copy;
  return (
    <LazyMenu
      name={share}
      label={
        <span className="share-label">
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M10 12V2.5M6.5 6L10 2.5L13.5 6M5 9.5H3.5v8h13v-8H15" />
          </svg>
          <span>{share}</span>
        </span>
      }
      shortcut="S"
      size="w-[min(25rem,calc(100vw-1rem))]"
      contents={ShareChoices}
      className={className}
    >
      {(menu) => <ShareChoices.Part route={route} menu={menu} />}
    </LazyMenu>
  );
}
