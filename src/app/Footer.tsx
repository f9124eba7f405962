import { publishersOf } from '../dataset/model/dataset-index';
import { PAGE_WORDS } from '../i18n/page-words';
import { useLanguage, useWords } from '../i18n/use-words';
import { SIDE_KINDS } from '../state/route/route';
import { useFromRoute, useHref } from '../state/route/use-route';
import { useDataset } from '../state/use-dataset';

/** Links to the whole list and to the pages beside the timeline, whose words these are, and the version of the data. */
export function Footer() {
  const { dataset } = useDataset();
  const { app, dataset: names } = useWords();
  const href = useHref();
  const language = useLanguage();
  const isHome = useFromRoute(({ kind }) => kind === 'whole');
  // Without scripts the home page is the one with every milestone.
  const others = [...(isHome ? [] : (['whole'] as const)), ...SIDE_KINDS];
  return (
    <footer className="mt-12 border-t border-line px-(--gutter) py-6 text-sm text-ink-soft">
      <p className="mb-1 flex flex-wrap gap-x-4 print:hidden">
        {others.map((kind) => (
          // Plain links, so that the browser loads the page and starts at its top.
          <a
            key={kind}
            href={href({ route: { kind } })}
            className="inline-block min-h-6 underline underline-offset-4 pointer-coarse:py-2.5"
          >
            {kind === 'whole' ? app.home : PAGE_WORDS[language][kind]}
          </a>
        ))}
      </p>
      <p>{app.sourceNote(publishersOf(dataset.articles, language))}</p>
      <p className="mt-1">
        <span>{names.beijingTime}</span> <span>·</span> <span>{app.version(dataset.version)}</span>
      </p>
    </footer>
  );
}
