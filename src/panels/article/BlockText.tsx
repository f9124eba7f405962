import { memo, useMemo } from 'react';
import { blockKey } from '../../dataset/model/dataset-index';
import type { FilterResult } from '../../dataset/search/filter-result';
import type { Block } from '../../dataset/model/schema';
import { useDataset } from '../../state/use-dataset';
import { ExpressionWords } from './ExpressionWords';
import { type MarkProps, PassageMark } from './PassageMark';
import { piecesOf } from './pieces';

interface Props extends Pick<MarkProps, 'target' | 'link' | 'onAsk'> {
  readonly article: string;
  readonly block: Block;
  readonly result: Pick<FilterResult, 'has'> | null;
}

/** The words of a block with its quotations marked. Its text content is the text of the block, character by character. */
export const BlockText = memo(function BlockText(props: Props) {
  const { article, block, target, result, link, onAsk } = props;
  const { passagesIn, expressionsIn } = useDataset();
  const key = blockKey(article, block.id);
  const pieces = useMemo(
    () => piecesOf(block.text, passagesIn.get(key) ?? [], expressionsIn.get(key) ?? []),
    [block, key, passagesIn, expressionsIn],
  );
  return pieces.map((piece) =>
    piece.covers.length === 0 ? (
      <ExpressionWords
        key={piece.start}
        words={piece.words}
        link={link}
        onAsk={(expression, anchor) => onAsk(expression, anchor, piece.covers)}
      />
    ) : (
      <PassageMark
        key={piece.start}
        piece={piece}
        target={piece.covers.some(({ passage }) => passage.id === target) ? target : null}
        filteredOut={result !== null && !piece.covers.some(({ milestone }) => result.has(milestone.id))}
        link={link}
        onAsk={onAsk}
      />
    ),
  );
});
