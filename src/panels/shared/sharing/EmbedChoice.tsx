import { useId } from 'react';
import { useShareWords } from '../../../i18n/share-words';
import { canonicalUrl } from '../../../share/canonical-url';
import { EMBED_HEIGHT, embedCode, embedPath } from '../../../share/embed-code';
import { pageTitle } from '../../../share/page-title';
import type { Route } from '../../../state/route/route';
import { useRouter } from '../../../state/route/router';
import { useDataset } from '../../../state/use-dataset';
import { CopyButton } from '../CopyButton';

/** Two lines of HTML for an article, to read and to copy. */
export function EmbedChoice({ route }: { route: Route }) {
  const index = useDataset();
  const { base, locale } = useRouter();
  const words = useShareWords();
  const id = useId();
  const code = embedCode({
    url: canonicalUrl(document.baseURI, base + embedPath({ locale, route })),
    title: pageTitle(index, { locale, route: route.kind === 'milestone' ? route : { kind: 'whole' } }),
    height: EMBED_HEIGHT,
  });
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {words.choices.embed.title}
      </label>
      <textarea
        id={id}
        readOnly
        rows={4}
        value={code}
        className="mb-2 w-full rounded border border-line-strong bg-paper p-2 font-mono text-xs"
      />
      <CopyButton
        label={words.copyEmbed}
        done={words.embedDone}
        text={() => ({ plain: code })}
        className="small-button"
      />
    </>
  );
}
