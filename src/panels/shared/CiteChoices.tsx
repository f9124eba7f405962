import { useState } from 'react';
import { isOf } from '../../dataset/text/languages';
import { useOnDemandWords } from '../../i18n/on-demand-words';
import { useSay } from '../../i18n/use-words';
import { canonicalUrl } from '../../share/canonical-url';
import { pageItem, reportItem } from '../../share/cite/cited';
import { FORMATS, writeCitation } from '../../share/cite/formats';
import { headlineOf } from '../../share/article-names';
import type { Route } from '../../state/route/route';
import { useDataset } from '../../state/use-dataset';
import { useHref, useLocale } from '../../state/route/use-route';
import { instant } from '../../time/instant';
import { wallClock } from '../../time/zone';
import { CopyButton } from './CopyButton';

interface Props {
  readonly route: Route;
}

/** Citations in the share menu: of the page and of the reports that it quotes, each in every format. */
export function CiteChoices({ route }: Props) {
  const index = useDataset();
  const locale = useLocale();
  const href = useHref();
  const say = useSay();
  const words = useOnDemandWords().cite;
  // The date of access is the day on which the menu was opened, even if it stays open past midnight.
  const [now] = useState(() => Date.now());
  const { dataset } = index;
  const milestone = route.kind === 'milestone' ? index.milestone.get(route.id) : undefined;
  const article = route.kind === 'article' ? index.article.get(route.id) : undefined;
  const page = pageItem(
    {
      title: milestone ? say(milestone.title) : article ? headlineOf(article, locale) : null,
      id: 'id' in route ? `${route.kind}-${route.id}` : '',
      url: canonicalUrl(document.baseURI, href({ route })),
      accessed: wallClock(instant(now), index.zone).toISOString().slice(0, 10),
    },
    dataset,
    locale,
    words,
  );
  const own = { name: words.page, item: page };
  const ids = article ? [article.id] : (milestone?.passages.map((passage) => passage.article) ?? []);
  const reports = [...new Set(ids)]
    .flatMap((id) => index.article.get(id) ?? [])
    .map((one) => ({ name: words.report(say(one.label)), item: reportItem(one, dataset, words) }));
  // On the page of a report, readers want to cite the report first.
  const cited = article ? [...reports, own] : [own, ...reports];
  return (
    <div className="flex flex-col gap-y-4 wrap-anywhere">
      {cited.map(({ name, item }) => (
        <section key={item.id} data-cite={item.type}>
          <h3 className="text-sm font-bold">{name}</h3>
          <p lang={isOf('zh', item.language) ? 'zh-Hans' : item.language} className="mt-1 leading-relaxed">
            {writeCitation(item, 'gbt7714')}
          </p>
          {item.note === undefined ? null : <p className="mt-1 text-sm text-ink-soft">{item.note}</p>}
          <div className="mt-2 flex flex-wrap items-center gap-2">
            {FORMATS.map((format) => (
              <CopyButton
                key={format}
                label={words.copy(words.formats[format])}
                done={words.done(words.formats[format])}
                text={() => ({ plain: writeCitation(item, format) })}
                className="small-button"
              />
            ))}
          </div>
        </section>
      ))}
      <p className="text-sm text-ink-soft">{words.accessed}</p>
    </div>
  );
}
