import { PAGE_WORDS } from '../i18n/page-words';
import { useReadingWords } from '../i18n/reading-words';
import { useLanguage, useSay } from '../i18n/use-words';
import { headlineOf } from '../share/article-names';
import { nearRoutes } from '../state/route/near-routes';
import { isSide, type Route } from '../state/route/route';
import { useAddress, useLinkProps } from '../state/route/use-route';
import { useDataset } from '../state/use-dataset';

const LINK = 'inline-flex min-h-11 items-center font-bold text-accent underline underline-offset-4';

/** Shown when the address names something that the dataset does not have. Repeats the name, offers what it may mean, and links to the timeline. */
export function NotFound() {
  const { route } = useAddress();
  const index = useDataset();
  const link = useLinkProps();
  const language = useLanguage();
  const nameOf = useName();
  const words = useReadingWords().link;
  if (route.kind === 'whole' || isSide(route)) return null;
  const { sentence, name } =
    route.kind === 'unknown'
      ? { sentence: words.path, name: route.path }
      : { sentence: words[route.kind], name: route.id };
  const near = nearRoutes(route, index);
  return (
    <div data-not-found="" className="rounded-lg border border-line-strong bg-paper-raised p-6">
      <h2 className="font-serif text-2xl font-bold">{PAGE_WORDS[language].notFound}</h2>
      <p className="mt-2 break-words">
        <span>{sentence}</span> <code className="text-sm">{name}</code>
      </p>
      {near.length === 0 ? null : (
        <>
          <p className="mt-3">{words.near}</p>
          <ul>
            {near.map((to) => (
              <li key={link({ route: to }).href}>
                <a {...link({ route: to })} className={LINK}>
                  {nameOf(to)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-3">
        <a {...link({ route: { kind: 'whole' } })} className={LINK}>
          {words.whole}
        </a>
      </p>
    </div>
  );
}

/** The title of a milestone, or the headline of a report. */
function useName(): (route: Route) => string {
  const index = useDataset();
  const say = useSay();
  const language = useLanguage();
  return (route) => {
    const milestone = route.kind === 'milestone' ? index.milestone.get(route.id) : undefined;
    if (milestone) return say(milestone.title);
    const article = route.kind === 'article' ? index.article.get(route.id) : undefined;
    return article ? headlineOf(article, language) : '';
  };
}
