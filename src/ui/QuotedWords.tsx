import type { Passage } from '../dataset/model/schema';
import { useLanguage } from '../i18n/use-words';
import { usePrintedLanguage } from '../state/use-dataset';

interface Props {
  readonly words: string;
  /** Id of the report that they are from. */
  readonly article: string | undefined;
  readonly className?: string;
}

/** Words of a source, in quotation marks. */
export function QuotedWords({ words, article, className = '' }: Props) {
  return (
    <q
      lang={usePrintedLanguage(article)}
      className={`font-serif ${className} [quotes:none] ${quotationMarks(words)}`}
    >
      {words}
    </q>
  );
}

/** The words of a passage; in English our translation. Lists of them say once whose translation it is. */
export function PassageWords({ passage, className }: { passage: Passage; className: string }) {
  const { quote, gloss, article } = passage;
  if (useLanguage() === 'zh') return <QuotedWords words={quote} article={article} className={className} />;
  return (
    <q lang="en" className={`${className} [quotes:none] ${quotationMarks(gloss.en)}`}>
      {gloss.en}
    </q>
  );
}

/**
 * Classes that draw quotation marks around words of a source. CSS draws them, so that copying takes the words alone.
 * Words that contain quotation marks get none: inner marks would have to become single ones, and quotes are never changed.
 */
export function quotationMarks(words: string): string {
  return /[“”]/.test(words) ? '' : "before:content-['“'] after:content-['”']";
}
