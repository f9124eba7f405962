import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useShareWords } from '../../../i18n/share-words';
import { useWords } from '../../../i18n/use-words';
import type { Sent } from '../../../share/copy';
import { copyPicture } from '../../../share/hand-over';
import { pageTitle } from '../../../share/page-title';
import { pngPicture, svgAddress } from '../../../share/picture/png-picture';
import { type PictureTheme, svgPicture } from '../../../share/picture/svg-picture';
import { saveBlob } from '../../../share/save';
import { useWide } from '../../../state/breakpoint';
import { theme as themes } from '../../../state/choices';
import { setHovered } from '../../../state/hover';
import { offscreen } from '../../../state/offscreen';
import type { Route } from '../../../state/route/route';
import { useLocale } from '../../../state/route/use-route';
import { useDataset } from '../../../state/use-dataset';
import { CopyButton } from '../CopyButton';
import { useLinks } from './use-links';

const THEMES = ['light', 'dark'] as const;

interface Picture {
  /** What it was made of. */
  readonly drawing: SVGSVGElement;
  readonly theme: PictureTheme;
  readonly svg: string;
  /** The link at its foot. */
  readonly url: string;
}

/** The drawing as it stands, as a picture to look at, save and copy. */
export function ViewPicture({ route }: { route: Route }) {
  const index = useDataset();
  const locale = useLocale();
  const { app } = useWords();
  const words = useShareWords();
  const { settled } = useLinks(route);
  const isPhone = useWide() === false;
  const chosen = themes.use();
  const [failed, setFailed] = useState(false);
  const [picture, setPicture] = useState<Picture | null>(null);
  const id = useId();
  // Not while rendering: it reads the style of the page.
  const draw = (drawing: SVGSVGElement, theme: PictureTheme): void => {
    const url = settled();
    const title = pageTitle(index, { locale, route });
    const version = app.version(index.dataset.version);
    setPicture({ drawing, theme, url, svg: svgPicture(drawing, theme, { title, url, version }) });
  };
  const isLate = useDrawing((drawing) => draw(drawing, chosen === 'system' ? systemTheme() : chosen));
  if (!picture) return isLate ? <p role="alert">{words.noDrawing}</p> : <p role="status">{words.drawing}</p>;
  const { drawing, theme, svg, url } = picture;
  const name = [index.dataset.id, 'id' in route ? route.id : 'timeline'].join('-');
  const text = () => ({ plain: url });
  const savePng = async (scale: number, file: string): Promise<Sent> => {
    const png = await pngPicture(svg, scale).catch(() => null);
    setFailed(png === null);
    return png ? await saveBlob(png, file) : 'unsaid';
  };
  const saving = [
    ['SVG', () => saveBlob(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`)],
    ['PNG', () => savePng(1, `${name}.png`)],
    ['PNG 2×', () => savePng(2, `${name}-2x.png`)],
  ] as const;
  return (
    <>
      <img src={svgAddress(svg)} alt={words.viewAlt} className="h-auto w-full rounded border border-line" />
      {isPhone ? <p className="mt-1 text-sm text-ink-soft">{words.wideForm}</p> : null}
      <fieldset className="mt-1 flex flex-wrap gap-x-4">
        <legend className="sr-only">{words.theme}</legend>
        {THEMES.map((one) => (
          <label key={one} className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
            <input
              type="radio"
              name={id}
              checked={theme === one}
              onChange={() => draw(drawing, one)}
              className="size-4 accent-accent"
            />
            <span>{app.themeOptions[one]}</span>
          </label>
        ))}
      </fieldset>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        {saving.map(([format, send]) => (
          <CopyButton
            key={format}
            label={words.saveAs(format)}
            done={words.saved}
            text={text}
            send={send}
            className="small-button"
          />
        ))}
        <CopyButton
          label={words.copyPicture}
          done={words.pictureDone}
          text={text}
          send={() => copyPicture(() => pngPicture(svg, 2))}
          className="small-button"
        />
      </div>
      {failed ? (
        <p role="alert" className="mt-2 text-sm">
          {words.noPng}
        </p>
      ) : null}
    </>
  );
}

function systemTheme(): PictureTheme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Frames in which nothing moves or is added: then the drawing is there. */
const STILL_FRAMES = 8;
/** A phone must load the drawing first. */
const PATIENCE_MS = 10_000;

/** Hands over the drawing of wide screens, which a phone draws out of sight, once it is there. Returns whether that takes too long. */
function useDrawing(onDrawing: (drawing: SVGSVGElement) => void): boolean {
  const [isLate, setLate] = useState(false);
  const onFound = useEffectEvent(onDrawing);
  useEffect(() => {
    offscreen.set(true);
    // The ring around what was under the pointer before the menu opened.
    setHovered(null);
    let frame = 0;
    const since = performance.now();
    const look = (still: number, before: number): void => {
      const svg = document.querySelector<SVGSVGElement>('svg[data-gestures]:not([data-moving])');
      const parts = svg?.querySelectorAll('*').length ?? 0;
      const now = parts > 0 && parts === before ? still + 1 : 0;
      if (svg && now === STILL_FRAMES) return onFound(svg);
      if (performance.now() - since > PATIENCE_MS) setLate(true);
      frame = requestAnimationFrame(() => look(now, parts));
    };
    look(0, 0);
    return () => {
      cancelAnimationFrame(frame);
      offscreen.set(false);
    };
  }, []);
  return isLate;
}
