import { useEffect, useRef, useState } from 'react';
import { dateInWords } from '../time/date-words';
import { useSay, useWords } from '../i18n/use-words';
import { useDataset } from '../state/use-dataset';
import { useLocale, useSelected } from '../state/use-place';

/** Fast arrowing queues one message, the last. */
const SETTLE_MS = 250;

/** Says a change of selection once, politely; silent on arrival. */
export function LiveMessage() {
  const { milestone } = useDataset();
  const selected = useSelected();
  const locale = useLocale();
  const { app } = useWords();
  const say = useSay();
  const [message, setMessage] = useState('');
  const last = useRef(selected);
  const chosen = selected === null ? undefined : milestone.get(selected);
  const text = chosen
    ? app.selectedNow(say(chosen.title), dateInWords(chosen.when.edtf, locale, chosen.when.dayPart))
    : app.nothingSelected;
  useEffect(() => {
    if (last.current === selected) return;
    const timer = setTimeout(() => {
      last.current = selected;
      setMessage(text);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [selected, text]);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      <span>{message}</span>
    </div>
  );
}
