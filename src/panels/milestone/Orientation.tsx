import { BASES } from '../../dataset/model/kinds';
import { useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLinkProps, useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { headlineOf } from '../../share/page-title';
import { MoreButton, useBounded } from '../shared/MoreButton';
import { CopyLink } from '../shared/CopyLink';
import { trackNumber } from '../../dataset/model/track-number';
import { ShapeLegend } from './ShapeLegend';

const HEAD = 'mt-5 text-sm font-bold text-ink-soft';

/** Reports listed at first. */
const STEP = 12;

/** What the timeline shows and how to read it, while no milestone is selected. */
export function Orientation() {
  const index = useDataset();
  const { dataset, milestones, passage } = index;
  const { panels: words, dataset: names } = useWords();
  const say = useSay();
  const locale = useLocale();
  const link = useLinkProps();
  const { shown, rest, more } = useBounded(dataset.articles, STEP);
  return (
    <div data-orientation="" data-track="1" className="wrap-anywhere">
      <h2 className="font-serif text-2xl leading-snug font-bold">
        <span>{words.orientation.title}</span>
      </h2>
      <p className="mt-2 max-w-[36em] font-serif text-[1.0625rem] leading-relaxed">
        <span>{words.orientation.what(dataset.articles.length, milestones.length, passage.size)}</span>
      </p>
      <p className="mt-2 max-w-[36em] leading-relaxed">
        <span>{words.orientation.how}</span>
      </p>
      <p className="mt-2 max-w-[36em] leading-relaxed">
        <span>{words.orientation.honest}</span>
      </p>
      <h3 className={HEAD}>
        <span>{words.orientation.shapes}</span>
      </h3>
      <ShapeLegend />
      <h3 className={HEAD}>
        <span>{words.orientation.basisTitle}</span>
      </h3>
      <dl className="mt-1.5 grid gap-x-3 gap-y-1.5 text-sm sm:grid-cols-[auto_1fr]">
        {BASES.map((basis) => (
          <div key={basis} className="contents">
            <dt className="font-bold">
              <span>{names.basis[basis]}</span>
            </dt>
            <dd>
              <span>{words.orientation.basis[basis]}</span>
            </dd>
          </div>
        ))}
      </dl>
      <h3 className={HEAD}>
        <span>{words.orientation.tracks}</span>
      </h3>
      <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
        {dataset.tracks.map(({ id, title }) => (
          <li key={id} data-track={trackNumber(index, id)} className="flex items-center gap-1.5">
            <span aria-hidden="true" className="size-2.5 rounded-sm bg-track forced-colors:border" />
            <span>{say(title)}</span>
          </li>
        ))}
      </ul>
      <h3 className={HEAD}>
        <span>{words.orientation.articles}</span>
      </h3>
      <ul className="mt-1 flex flex-col gap-y-1">
        {shown.map((article) => (
          <li key={article.id}>
            <a
              {...link({ route: { kind: 'article', id: article.id } })}
              className="inline-block py-1 font-serif underline underline-offset-4 pointer-coarse:py-2"
            >
              <span>{headlineOf(article, locale)}</span>
            </a>{' '}
            <span className="text-sm text-ink-soft">{say(article.publisher)}</span>{' '}
            {article.date === null ? null : (
              <span className="text-sm text-ink-soft">{dateInWords(article.date, locale)}</span>
            )}
          </li>
        ))}
      </ul>
      <MoreButton rest={rest} onMore={more} />
      <p className="mt-4 text-sm text-ink-soft">
        <span>{words.orientation.version(dataset.version)}</span>
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3 print:hidden">
        <CopyLink className="min-h-9 rounded-full border border-line-strong px-4 text-sm pointer-coarse:min-h-11" />
      </div>
    </div>
  );
}
