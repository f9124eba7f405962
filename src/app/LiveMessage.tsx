import { useEffect, useRef, useState } from 'react';
import { dateInWords } from '../time/date-words';
import { useSay, useWords } from '../i18n/use-words';
import { useAnnouncement } from '../state/announce';
import { useDataset } from '../state/use-dataset';
import { useLocale, useSelected } from '../state/route/use-route';

/** While the reader holds an arrow key, only the last message is said. */
const SETTLE_MS = 250;

/** A live region that says each change of the selection or the view once. It says nothing when the page is loaded. */
export function LiveMessage() {
  const { milestone } = useDataset();
  const selected = useSelected();
  const announcement = useAnnouncement();
  const locale = useLocale();
  const { app } = useWords();
  const say = useSay();
  const [message, setMessage] = useState({ text: '', count: 0 });
  const last = useRef({ selected, announcement });
  const chosen = selected === null ? undefined : milestone.get(selected);
  const text = chosen
    ? app.selectedNow(say(chosen.title), dateInWords(chosen.when.edtf, locale, chosen.when.dayPart))
    : app.nothingSelected;
  useEffect(() => {
    const said = last.current;
    if (said.selected === selected && said.announcement === announcement) return;
    const timer = setTimeout(() => {
      last.current = { selected, announcement };
      // A view that moved to show a new selection is not announced on its own.
      const news = said.selected === selected ? (announcement?.text ?? '') : text;
      setMessage(({ count }) => ({ text: news, count: count + 1 }));
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [selected, announcement, text]);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {/* A new node each time: screen readers do not repeat text that stays the same. */}
      <span key={message.count}>{message.text}</span>
    </div>
  );
}
