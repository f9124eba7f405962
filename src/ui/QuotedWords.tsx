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
