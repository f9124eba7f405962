import { useSuspenseQuery } from '@tanstack/react-query';
import { PACKAGE_FILE, type Published, publishedQuery } from '../../dataset/load/published-query';
import { SITE_LOCALES, STORY } from '../../state/route/story';
import { useExportWords } from '../../i18n/export-words';
import { LANG, PAGE_WORDS } from '../../i18n/page-words';
import { useLanguage } from '../../i18n/use-words';
import { DATA_FILES, type DataFile, nameOf } from '../../share/exports/files';
import { useRouter } from '../../state/route/router';
import { useDataset } from '../../state/use-dataset';
import { DownloadChoices } from '../shared/download/DownloadChoices';
import { ChangeList } from './ChangeList';
import { OmittedList } from './OmittedList';
import { PagePart } from '../shared/PagePart';

/** Files to take away: plain links, which work without scripts. */
export function DataPage() {
  const { dataset } = useDataset();
  const words = useExportWords();
  const language = useLanguage();
  const { dataSearch } = useRouter();
  return (
    <article data-files="" className="mx-auto w-full max-w-[60rem] leading-relaxed wrap-anywhere">
      <h2 className="font-serif text-3xl leading-snug font-bold">{PAGE_WORDS[language].data}</h2>
      <p className="mt-3 max-w-[40em]">{words.data.lead}</p>
      <p className="mt-1 text-sm text-ink-soft">{words.data.version(dataset.version)}</p>
      {dataSearch === '' ? (
        <PublishedFiles />
      ) : (
        // Another dataset, which the link names.
        <div className="mt-6">
          <p className="max-w-[40em]">{words.data.otherData}</p>
          <DownloadChoices />
        </div>
      )}
    </article>
  );
}

function PublishedFiles() {
  const { base } = useRouter();
  const words = useExportWords();
  const { data: published } = useSuspenseQuery(publishedQuery(`${base}/`));
  return (
    <>
      <ul className="mt-6 flex flex-col gap-y-5">
        {DATA_FILES.map((file) => (
          <FileItem key={nameOf(file, STORY.locale)} file={file} published={published} />
        ))}
      </ul>
      <p className="mt-5 text-sm">
        <span>{words.data.package}</span> <DataLink name={PACKAGE_FILE} />
      </p>
      <PagePart id="omitted" title={words.data.omittedTitle}>
        <OmittedList />
      </PagePart>
      <PagePart id="changes" title={words.data.changesTitle}>
        <ChangeList changes={published.changes} />
      </PagePart>
    </>
  );
}

/** A file, in each language that it has. Nothing for one that the site does not publish. */
function FileItem({ file, published }: { file: DataFile; published: Published }) {
  const words = useExportWords();
  const { title, text } = words.files[file.words];
  const names = (file.perLanguage ? SITE_LOCALES : SITE_LOCALES.slice(0, 1)).flatMap((locale) => {
    const name = nameOf(file, locale);
    const found = published.resources.find(({ path }) => path === name);
    return found ? [{ locale, name, bytes: found.bytes }] : [];
  });
  if (names.length === 0) return null;
  return (
    <li className="border-l-2 border-line-strong pl-3">
      <h3 className="font-serif text-lg font-bold">{title}</h3>
      <p className="max-w-[40em]">{text}</p>
      <ul className="flex flex-wrap gap-x-5 text-sm">
        {names.map(({ locale, name, bytes }) => (
          <li key={name}>
            <DataLink name={name} lang={file.perLanguage ? LANG[locale] : undefined} />{' '}
            <span className="text-ink-soft">
              {[
                ...(file.perLanguage ? [words.data.language[locale]] : []),
                file.format,
                words.data.size((bytes / 1_000).toFixed(1)),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function DataLink({ name, lang }: { name: string; lang?: string | undefined }) {
  const { base } = useRouter();
  return (
    <a
      href={`${base}/data/${name}`}
      hrefLang={lang}
      className="inline-block min-h-6 underline underline-offset-4 pointer-coarse:py-2.5"
    >
      {name}
    </a>
  );
}
