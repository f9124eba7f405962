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
 * Words that contain quotation marks get none: a second pair would force the inner ones to change, and printed words
 * stay as they are.
 */
export function quotationMarks(words: string): string {
  return /[“”]/.test(words) ? '' : "before:content-['“'] after:content-['”']";
}
