import { method as en } from '../../i18n/en/method';
import { useLanguage } from '../../i18n/use-words';
import { type MethodWords, method as zh } from '../../i18n/zh/method';

const WORDS = { zh, en };

export function useMethodWords(): MethodWords {
  return WORDS[useLanguage()];
}
