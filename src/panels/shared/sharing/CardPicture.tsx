import { useShareWords } from '../../../i18n/share-words';
import { cardFileOf } from '../../../share/card-file';
import { copyPicture } from '../../../share/hand-over';
import { pageTitle } from '../../../share/page-title';
import { saveAddress } from '../../../share/save';
import type { Route } from '../../../state/route/route';
import { useRouter } from '../../../state/route/router';
import { useDataset } from '../../../state/use-dataset';
import { CopyButton } from '../CopyButton';

/** The picture that chats show beside the link, to look at, save and copy. */
export function CardPicture({ route }: { route: Route }) {
  const index = useDataset();
  const { base, locale } = useRouter();
  const words = useShareWords();
  const file = cardFileOf({ locale, route });
  const src = new URL(`${base}/${file}`, document.baseURI).href;
  const name = file.replaceAll('/', '-');
  const text = () => ({ plain: src });
  return (
    <>
      <img
        src={src}
        alt={pageTitle(index, { locale, route })}
        width={1200}
        height={630}
        className="h-auto w-full rounded border border-line"
      />
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <CopyButton
          label={words.save}
          done={words.saved}
          text={text}
          send={() => saveAddress(src, name)}
          className="small-button"
        />
        <CopyButton
          label={words.copyPicture}
          done={words.pictureDone}
          text={text}
          send={() => copyPicture(async () => await (await fetch(src)).blob())}
          className="small-button"
        />
      </div>
    </>
  );
}
