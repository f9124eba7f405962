import { PAGE_WORDS } from '../i18n/page-words';
import { useLanguage, useSay, useWords } from '../i18n/use-words';
import { SIDE_KINDS } from '../state/route/route';
import { useDataset } from '../state/use-dataset';
import { useHref } from '../state/route/use-route';

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
          // The browser's own links: a page of its own begins at its top.
          <a
            key={kind}
            href={href({ route: { kind } })}
            className="inline-block min-h-6 underline underline-offset-4 pointer-coarse:py-2.5"
          >
            <span>{titles[kind]}</span>
          </a>
        ))}
      </p>
      <p>
        <span>{app.sourceNote(publishers)}</span>
      </p>
      <p className="mt-1">
        <span>{names.beijingTime}</span> <span>·</span> <span>{app.version(dataset.version)}</span>
      </p>
    </footer>
  );
}
