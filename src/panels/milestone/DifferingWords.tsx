import type { Stretch } from '../../dataset/model/compare-quotes';
import { useWords } from '../../i18n/use-words';

/** Marks of punctuation alone are no other words. */
const WORD = /[\p{L}\p{N}]/u;

export function isDiffering({ text, shared }: Stretch): boolean {
  return !shared && WORD.test(text);
}

/** Bold on a ground: seen without colour, and unlike the lines and dots that mean other things on the page. */
export function DifferingWords({ words }: { words: string }) {
  return (
    <em className="rounded-[2px] bg-accent-wash py-0.5 font-bold not-italic [box-decoration-break:clone]">
      {words}
    </em>
  );
}

/** What the sign above says, in a sentence that shows it. */
export function DifferingKey() {
  const { lead, sample, tail } = useWords().panels.milestone.differing;
  return (
    <>
      <span>{lead}</span>
      <DifferingWords words={sample} />
      <span>{tail}</span>
    </>
  );
}
