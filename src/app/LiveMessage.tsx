import { useEffect, useRef, useState } from 'react';
import { dateInWords } from '../time/date-words';
import { useSay, useWords } from '../i18n/use-words';
import { useAnnouncement } from '../state/announce';
import { useDataset } from '../state/use-dataset';
import { useLocale, useSelected } from '../state/route/use-route';

/** Fast arrowing queues one message, the last. */
const SETTLE_MS = 250;

/** Says a change of selection or of the view once, politely; silent on arrival. */
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
      // A view that moved along with a selection is no news of its own.
      const news = said.selected === selected ? (announcement?.text ?? '') : text;
      setMessage(({ count }) => ({ text: news, count: count + 1 }));
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [selected, announcement, text]);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {/* A new node each time: the same words again would change nothing that could be heard. */}
      <span key={message.count}>{message.text}</span>
    </div>
  );
}
