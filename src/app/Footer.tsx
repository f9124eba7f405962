import { useSay, useWords } from '../i18n/use-words';
import { useDataset } from '../state/use-dataset';

export function Footer() {
  const { dataset } = useDataset();
  const { app, dataset: names } = useWords();
  const say = useSay();
  const publishers = [...new Set(dataset.articles.map((article) => say(article.publisher)))];
  return (
    <footer className="mt-12 border-t border-line px-(--gutter) py-6 text-sm text-ink-soft">
      <p>
        <span>{app.sourceNote(publishers)}</span>
      </p>
      <p className="mt-1">
        <span>{names.beijingTime}</span> <span>·</span> <span>{app.version(dataset.version)}</span>
      </p>
    </footer>
  );
}
