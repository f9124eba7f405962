import { useWords } from '../../i18n/use-words';
import type { MethodWords } from '../../i18n/zh/dataset';

export function useMethodWords(): MethodWords {
  return useWords().method;
}
