import type { ReactNode } from 'react';
import { publishersOf } from '../../dataset/model/dataset-index';
import { useReadingWords } from '../../i18n/reading-words';
import { useLanguage, useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLinkProps, useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { headlineOf } from '../../share/article-names';
import { useBounded } from '../../ui/use-bounded';
import { BasisList } from '../shared/BasisList';
import { trackNumber } from '../../dataset/model/track-number';
import { Standfirst, StartHere } from './StartHere';
import { ShapeLegend, useShapes } from './ShapeLegend';

const HEAD = 'mt-5 text-sm font-bold text-ink-soft';

/** Number of reports listed at first. */
const STEP = 12;

/** What the reports tell, where to start, and how to read the timeline, while no milestone is selected. */
export function Orientation({ foot }: { foot?: ReactNode }) {
  const index = useDataset();
  const { dataset, milestones, statements, passage } = index;
  const { split, reports } = useWords().panels;
  const { orientation: words } = useReadingWords();
  const say = useSay();
  const locale = useLocale();
  const link = useLinkProps();
  const [shown, more] = useBounded(dataset.articles, STEP);
  const publishers = publishersOf(dataset.articles, useLanguage());
  /** The publisher of all reports. */
  const only = publishers.length === 1 ? publishers[0] : null;
  const shapes = useShapes();
  const parts = statements === 0 ? '' : split(milestones.length, statements);
  return (
    <div data-orientation="" data-track="1" className="orientation wrap-anywhere">
      {milestones.length === 0 ? <p className="mb-6 font-bold">{words.none}</p> : null}
      <Standfirst />
      <StartHere />
      <section className="mt-6 first:mt-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-sm font-bold">{reports}</h2>
          <p className="text-xs text-ink-soft">{only}</p>
        </div>
        <ul className="mt-1">
          {shown.map((article) => (
            <li key={article.id} className="flex flex-wrap items-baseline justify-between gap-x-3">
              <a
                {...link({ route: { kind: 'article', id: article.id } })}
                className="py-1 font-serif text-[0.9375rem] leading-snug hover:underline pointer-coarse:py-2.5"
              >
                {headlineOf(article, locale)}
              </a>
              <span className="flex gap-x-2 text-xs text-ink-soft">
                {only === null ? <span>{say(article.publisher)}</span> : null}
                {article.date === null ? null : <span>{dateInWords(article.date, locale)}</span>}
              </span>
            </li>
          ))}
        </ul>
        {more}
      </section>
      <section className="mt-6">
        <h2 className="text-sm font-bold">{words.legendTitle}</h2>
        <ShapeLegend />
      </section>
      <h2 className="mt-6 font-serif text-xl leading-snug font-bold">{words.title}</h2>
      <p className="mt-2 max-w-[36em] font-serif text-[1.0625rem] leading-relaxed">
        {words.what(dataset.articles.length, milestones.length, parts, passage.size)}
      </p>
      <p className="mt-2 max-w-[36em] leading-relaxed">{words.how}</p>
      <p className="mt-2 max-w-[36em] leading-relaxed">{words.honest}</p>
      <h3 className={HEAD}>{words.shapes}</h3>
      <ul className="mt-1.5 flex flex-col gap-y-1 text-sm">
        {shapes.map((name) => (
          <li key={name}>{words.shape[name]}</li>
        ))}
      </ul>
      <h3 className={HEAD}>{words.basisTitle}</h3>
      <BasisList className="mt-1.5 gap-x-3 text-sm" />
      <h3 className={HEAD}>{words.tracks}</h3>
      <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
        {dataset.tracks.map(({ id, title }) => (
          <li key={id} data-track={trackNumber(index, id)} className="flex items-center gap-1.5">
            <span aria-hidden="true" className="size-2.5 rounded-sm bg-track forced-colors:border" />
            <span>{say(title)}</span>
          </li>
        ))}
      </ul>
      {foot}
    </div>
  );
}
