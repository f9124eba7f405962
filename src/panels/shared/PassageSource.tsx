import type { Passage } from '../../dataset/model/schema';
import { useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { blockName } from './block-name';

/** The source of a quotation: its speaker, its report and its block. */
export function PassageSource({ passage }: { passage: Passage }) {
  const index = useDataset();
  const { milestone: words } = useWords().panels;
  const say = useSay();
  const article = index.article.get(passage.article);
  const speaker = index.speaker.get(passage.speaker);
  return (
    <>
      <span>{speaker ? say(speaker.name) : passage.speaker}</span> <span aria-hidden="true">·</span>{' '}
      <span>{article ? words.report(say(article.label)) : passage.article}</span>{' '}
      <span aria-hidden="true">·</span>{' '}
      <span>{article ? blockName(article, passage.block, words) : passage.block}</span>
    </>
  );
}
