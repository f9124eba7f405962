import { isOf } from '../../dataset/text/languages';
import { useLocale } from '../../state/route/use-route';
import { usePrintedLanguage } from '../../state/use-dataset';

/** Whether a report has its English below its words: on English pages, unless it is printed in English. */
export function useGlossed(article: string): boolean {
  const printed = usePrintedLanguage(article);
  return useLocale() === 'en' && !isOf('en', printed);
}
