import type { Passage } from '../dataset/model/schema';
import { useLanguage } from '../i18n/use-words';

/**
 * The words of a passage; in English our translation, without quotation marks, as these are not the words that were printed. Lists
 * of them say once whose translation it is.
 */
export function PassageWords({ passage, className }: { passage: Passage; className: string }) {
  return useLanguage() === 'en' ? (
    <span lang="en" className={className}>
      {passage.gloss.en}
    </span>
  ) : (
    <QuotedWords words={passage.quote} className={className} />
  );
}

interface Props {
  readonly words: string;
  readonly className?: string;
}

/** Words of a source, in quotation marks. */
export function QuotedWords({ words, className = '' }: Props) {
  return (
    <q lang="zh-Hans" className={`font-serif ${className} [quotes:none] ${quotationMarks(words)}`}>
      {words}
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
