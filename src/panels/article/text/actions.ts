import { createContext, use } from 'react';
import type { PassageAt } from '../../../dataset/model/dataset-index';
import type { Expression } from '../../../dataset/model/schema';
import type { useLinkProps } from '../../../state/route/use-route';

/** What the reader asks about: an expression of time, or passages that share a stretch of text. */
export interface Question {
  readonly expression: Expression | null;
  /** The passages around the words. */
  readonly covers: readonly PassageAt[];
  /** The words that were pressed. */
  readonly anchor: HTMLElement;
}

/** What a reader can do with the words of a report. */
interface Actions {
  /** Makes links to milestones that leave the report open. */
  readonly link: ReturnType<typeof useLinkProps>;
  readonly ask: (question: Question) => void;
}

export const ActionsContext = createContext<Actions | null>(null);

export function useActions(): Actions {
  const actions = use(ActionsContext);
  if (!actions) throw new Error('words outside a report');
  return actions;
}
