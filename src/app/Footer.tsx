import { PAGE_WORDS } from '../i18n/page-words';
import { useLanguage, useSay, useWords } from '../i18n/use-words';
import { SIDE_KINDS } from '../state/route/route';
import { useHref } from '../state/route/use-route';
import { useDataset } from '../state/use-dataset';

/** Links to the pages beside the timeline, whose words these are, and the version of the data. */
export function Footer() {
  const { dataset } = useDataset();
  const { app, dataset: names } = useWords();
  const say = useSay();
  const href = useHref();
  const titles = PAGE_WORDS[useLanguage()];
  const publishers = [...new Set(dataset.articles.map((article) => say(article.publisher)))];
  return (
    <footer className="mt-12 border-t border-line px-(--gutter) py-6 text-sm text-ink-soft">
      <p className="mb-1 flex flex-wrap gap-x-4 print:hidden">
        {SIDE_KINDS.map((kind) => (
          // Plain links, so that the browser loads the page and starts at its top.
          <a
            key={kind}
            href={href({ route: { kind } })}
            className="inline-block min-h-6 underline underline-offset-4 pointer-coarse:py-2.5"
          >
            {titles[kind]}
          </a>
        ))}
      </p>
      <p>{app.sourceNote(publishers)}</p>
      <p className="mt-1">
        <span>{names.beijingTime}</span> <span>·</span> <span>{app.version(dataset.version)}</span>
      </p>
    </footer>
  );
}
