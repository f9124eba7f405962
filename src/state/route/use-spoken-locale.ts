import { useEffect, useReducer, useState } from 'react';
import type { Locale } from '../../dataset/model/schema';
import { hasWords, loadWords } from '../../i18n/dictionary';
import { flushUrl } from '../query/page-query';
import { useLocale } from './use-route';

/**
 * The language of the address as soon as its words are here, until then the one before. A link to the other language,
 * or Back after a reload, may be the first to ask for it.
 */
export function useSpokenLocale(): Locale {
  const wanted = useLocale();
  const [spoken, setSpoken] = useState(wanted);
  const [, again] = useReducer((n: number) => n + 1, 0);
  if (spoken !== wanted && hasWords(wanted)) setSpoken(wanted);
  useEffect(() => {
    if (hasWords(wanted)) return;
    let gone = false;
    // The page of that language is there in any case, with all its words in it.
    loadWords(wanted).then(
      () => !gone && again(),
      () => {
        if (gone) return;
        flushUrl();
        location.reload();
      },
    );
    return () => {
      gone = true;
    };
  }, [wanted]);
  return spoken;
}
