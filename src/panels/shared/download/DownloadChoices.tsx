import { useState } from 'react';
import { STORY } from '../../../state/route/story';
import { useExportWords, wordsInFiles } from '../../../i18n/export-words';
import { useLanguage } from '../../../i18n/use-words';
import { textFileOf } from '../../../share/article-names';
import { canonicalUrl } from '../../../share/canonical-url';
import { CELL_FAULTS, CellFault } from '../../../share/exports/csv';
import { DATA_FILES, type DataFile, nameOf } from '../../../share/exports/files';
import { shownSource } from '../../../share/exports/shown';
import { saveBlob } from '../../../share/save';
import { useFilterResult } from '../../../state/filter';
import { useRouter } from '../../../state/route/router';
import { useHref } from '../../../state/route/use-route';
import { useDataset } from '../../../state/use-dataset';

/** Of more milestones than these no file is made: the page stands still for a second while it writes a calendar of them. */
const MOST = 2_000;

/** Makes files of the milestones that the filter shows, in the browser, as the build makes those of all. */
export function DownloadChoices() {
  const index = useDataset();
  const result = useFilterResult();
  const language = useLanguage();
  const href = useHref();
  const { base, dataSearch } = useRouter();
  const words = useExportWords();
  const [message, setMessage] = useState('');
  const [refused, setRefused] = useState<readonly string[]>([]);
  const all = index.milestones.length;
  const shown = result?.size ?? all;

  const make = (file: DataFile): void => {
    const name = nameOf(file, language, shown < all);
    setRefused([]);
    try {
      const source = shownSource(index, shown < all ? result : null, {
        locale: language,
        words: wordsInFiles(language),
        stamp: now(),
        pageAddress: (route) =>
          canonicalUrl(
            document.baseURI,
            href(file.perLanguage ? { route } : { route, locale: STORY.locale }),
          ),
        textAddress: (id) =>
          dataSearch === '' ? canonicalUrl(document.baseURI, `${base}/${textFileOf(id)}`) : null,
      });
      const text = file.write?.(source) ?? null;
      if (text !== null) void saveBlob(new Blob([text], { type: `${file.mediaType};charset=utf-8` }), name);
      setMessage(text === null ? words.download.nothing : words.download.saved(name));
    } catch (fault) {
      if (fault instanceof CellFault) {
        const why = CELL_FAULTS.filter((one) => fault.cells.some((cell) => cell.why === one));
        setMessage(why.map((one) => words.download.refused[one]).join(words.download.gap));
        setRefused(fault.cells.slice(0, MOST_REFUSED).map(({ place }) => place));
      } else {
        setMessage(words.download.failed);
        reportError(fault);
      }
    }
  };
  if (shown > MOST) return <p>{words.download.tooMany(shown, MOST)}</p>;
  return (
    <div className="flex flex-col gap-y-3">
      <p>{words.download.lead(shown, all)}</p>
      <ul className="flex flex-col gap-y-2">
        {DATA_FILES.filter(({ filtered }) => filtered).map((file) => (
          <li key={file.words}>
            <button type="button" onClick={() => make(file)} className="small-button bg-paper-raised">
              {words.download.make(words.files[file.words].title, file.format)}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm empty:hidden">
        {message}
      </p>
      {refused.length > 0 ? (
        <ul className="list-disc pl-5 text-sm">
          {refused.map((cell) => (
            <li key={cell}>{cell}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

const MOST_REFUSED = 5;

function now(): string {
  return new Date().toISOString();
}
