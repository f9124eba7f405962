import { useMemo } from 'react';
import { useShareWords } from '../../../i18n/share-words';
import { pngAddress, qrPixels } from '../../../share/qr-code';
import { saveAddress } from '../../../share/save';
import type { Route } from '../../../state/route/route';
import { CopyButton } from '../CopyButton';
import { useLinks } from './use-links';

/** The link to what is seen as a code for the camera of a phone. */
export function QrCode({ route }: { route: Route }) {
  const words = useShareWords();
  const { bare, seen } = useLinks(route);
  const { url, src, isTooLong } = useMemo(() => {
    const code = qrPixels(seen);
    const pixels = code ?? qrPixels(bare);
    return { url: code ? seen : bare, src: pixels && pngAddress(pixels), isTooLong: code === null };
  }, [bare, seen]);
  return (
    <>
      {src === null ? null : (
        <img src={src} alt={words.qrAlt(url)} className="mx-auto size-52 [image-rendering:pixelated]" />
      )}
      <p className="my-2 text-sm break-all text-ink-soft">{url}</p>
      {isTooLong && seen !== bare ? <p className="my-2 text-sm">{words.qrBare}</p> : null}
      {src === null ? null : (
        <CopyButton
          label={words.save}
          done={words.saved}
          text={() => ({ plain: url })}
          send={() => saveAddress(src, 'qr.png')}
          className="small-button"
        />
      )}
    </>
  );
}
