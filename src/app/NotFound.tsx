import { PAGE_WORDS } from '../i18n/page-words';
import { useReadingWords } from '../i18n/reading-words';
import { useLanguage } from '../i18n/use-words';
import { isSide } from '../state/route/route';
import { useAddress, useLinkProps } from '../state/route/use-route';

/** Shown when the address names something that the dataset does not have. Repeats the name and links to the timeline. */
export function NotFound() {
  const { route } = useAddress();
  const link = useLinkProps();
  const language = useLanguage();
  const words = useReadingWords().link;
  if (route.kind === 'whole' || isSide(route)) return null;
  const { sentence, name } =
    route.kind === 'unknown'
      ? { sentence: words.path, name: route.path }
      : { sentence: words[route.kind], name: route.id };
  return (
    <div data-not-found="" className="rounded-lg border border-line-strong bg-paper-raised p-6">
      <h2 className="font-serif text-2xl font-bold">{PAGE_WORDS[language].notFound}</h2>
      <p className="mt-2 break-words">
        <span>{sentence}</span> <code className="text-sm">{name}</code>
      </p>
      <p className="mt-3">
        <a
          {...link({ route: { kind: 'whole' } })}
          className="inline-flex min-h-11 items-center font-bold text-accent underline underline-offset-4"
        >
          {words.whole}
        </a>
      </p>
    </div>
  );
}
