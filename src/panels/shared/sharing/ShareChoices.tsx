import { useRef } from 'react';
import { useShareWords } from '../../../i18n/share-words';
import { canShare, share } from '../../../share/hand-over';
import { pageTitle } from '../../../share/page-title';
import { isSide, type Route } from '../../../state/route/route';
import { useRouter } from '../../../state/route/router';
import { useAddress, useLocale } from '../../../state/route/use-route';
import { useDataset } from '../../../state/use-dataset';
import { CiteChoices } from '../CiteChoices';
import { CopyButton } from '../CopyButton';
import { CardPicture } from './CardPicture';
import { CopyQuote } from './CopyQuote';
import { EmbedChoice } from './EmbedChoice';
import { Name, Unfolding } from './Unfolding';
import { QrCode } from './QrCode';
import { useInPlace } from './use-in-place';
import { useLinks } from './use-links';
import { ViewPicture } from './ViewPicture';

interface Props {
  /** What is shared; left out, the page that is open. */
  readonly route: Route | undefined;
  /** Id of the popover around it. */
  readonly menu: string;
}

/** The content of the share menu: first what is done at once, then what unfolds. */
export function ShareChoices({ route: given, menu }: Props) {
  const root = useRef<HTMLUListElement>(null);
  useInPlace(root, menu);
  const { choices } = useShareWords();
  // Only the site's own dataset has cards and embeds.
  const isOwn = useRouter().dataSearch === '';
  const route = useKnown(given);
  return (
    <ul ref={root} className="-m-2 flex flex-col">
      <LinkChoices route={route} />
      {route.kind === 'milestone' ? <QuoteChoice id={route.id} /> : null}
      {isOwn ? (
        <Unfolding {...choices.card} menu={menu}>
          <CardPicture route={route} />
        </Unfolding>
      ) : null}
      <Unfolding {...choices.qr} menu={menu}>
        <QrCode route={route} />
      </Unfolding>
      {isSide(route) ? null : (
        <Unfolding {...choices.view} menu={menu}>
          <ViewPicture route={route} />
        </Unfolding>
      )}
      {isOwn ? (
        <Unfolding {...choices.embed} menu={menu}>
          <EmbedChoice route={route} />
        </Unfolding>
      ) : null}
      <Unfolding {...choices.cite} menu={menu}>
        <CiteChoices route={route} />
      </Unfolding>
    </ul>
  );
}

/** A page that does not exist is not worth sharing: in its place the whole timeline. */
function useKnown(given: Route | undefined): Route {
  const { milestone, article } = useDataset();
  const { route: open } = useAddress();
  const route = given ?? open;
  const { kind } = route;
  const isLost =
    kind === 'unknown' ||
    (kind === 'milestone' && !milestone.has(route.id)) ||
    (kind === 'article' && !article.has(route.id));
  return isLost ? { kind: 'whole' } : route;
}

/** To other apps where the device has a way, and to the clipboard: what is seen, and, if that is more than the page, the page alone. */
function LinkChoices({ route }: { route: Route }) {
  const index = useDataset();
  const locale = useLocale();
  const { choices, linkDone } = useShareWords();
  const { bare, seen, settled } = useLinks(route);
  const isMore = seen !== bare;
  const links = isMore
    ? ([
        ['seen', settled],
        ['bare', () => bare],
      ] as const)
    : ([['link', () => bare]] as const);
  return (
    <>
      {canShare() ? (
        <li>
          <CopyButton
            label={<Name {...choices.system} />}
            done={linkDone}
            text={() => ({ plain: settled() })}
            send={({ plain: url }) => share({ title: pageTitle(index, { locale, route }), url })}
            className="share-choice"
          />
        </li>
      ) : null}
      {links.map(([choice, link], i) => (
        // By place: the first one may change its words while it has the focus.
        <li key={i}>
          <CopyButton
            label={<Name {...choices[choice]} />}
            done={linkDone}
            text={() => ({ plain: link() })}
            className="share-choice"
          />
        </li>
      ))}
    </>
  );
}

/** Copies the first quotation; the others have buttons of their own beside their words. */
function QuoteChoice({ id }: { id: string }) {
  const { milestone, article } = useDataset();
  const { choices } = useShareWords();
  const [passage] = milestone.get(id)?.passages ?? [];
  const report = article.get(passage?.article ?? '');
  if (!passage || !report) return null;
  return (
    <li>
      <CopyQuote
        passage={passage}
        article={report}
        route={{ kind: 'milestone', id }}
        label={<Name {...choices.quote} />}
        className="share-choice"
      />
    </li>
  );
}
