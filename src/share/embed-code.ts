import { type Address, formatPath, prefixOf } from '../state/route/route';
import { escapeHtml } from './escape-html';

/** Size of the frame, in pixels, until its page has told its height. Consumers of oEmbed offer columns of about this width. */
export const EMBED_WIDTH = 480;
export const EMBED_HEIGHT = 480;

interface Embedded {
  /** The absolute address of the embed (`embedPath`). */
  readonly url: string;
  readonly title: string;
  /** In pixels. */
  readonly height: number;
}

/** The app path of the embed that shows a page: a milestone has its own, every other page has that of the whole timeline. */
export function embedPath({ locale, route }: Address): string {
  const shown: Address = { locale, route: route.kind === 'milestone' ? route : { kind: 'whole' } };
  const prefix = prefixOf(locale);
  return `${prefix}embed/${formatPath(shown).slice(prefix.length)}`;
}

/** The frame alone, for hosts that drop scripts. */
export function embedFrame({ url, title, height }: Embedded, width = '100%'): string {
  const name = escapeHtml(title);
  return `<iframe src="${escapeHtml(url)}" title="${name}" width="${width}" height="${height}" loading="lazy" style="border:0"></iframe>`;
}

/**
 * Gives every frame of the host the height that its page tells, in Datawrapper's form. A page may hold the line more than once.
 * The frame is found by its window: in a sandbox the origin of a message is `null`.
 */
const FIT_HEIGHT =
  '<script>addEventListener("message",function(e){var h=e.data&&e.data["datawrapper-height"],i;' +
  'if(h)document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)for(i in h)f.height=h[i]})})</script>';

/** Two lines of HTML to paste into an article: the frame, and a script that keeps it as high as its page. */
export function embedCode(embedded: Embedded): string {
  return `${embedFrame(embedded)}\n${FIT_HEIGHT}\n`;
}
