import { LOCALES } from '../../dataset/model/kinds.ts';
import { contentType } from './content-types.ts';

/**
 * The content security policy of the built pages. Trusted Types forbid turning text into markup or script. The one
 * exception is `dataset-worker` (`dataset/large/load-large.ts`), which ignores its input and returns the address of the
 * worker for large datasets.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dataset-worker',
];

/** The policy in a `<meta>` element, which every host delivers. */
export const META_CSP = POLICY.join('; ');

/**
 * Browser features that the page never uses. `web-share` is not listed: its default is right, and a browser that does
 * not know the name logs a warning on every page.
 */
const FEATURES_OFF = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * Headers of every response, on hosts that can send headers. `Cross-Origin-Opener-Policy` is not among them: a browser refuses to open
 * such a page from a sandboxed frame, so the link of an embed would lead to an error. Pages open no windows and hold no secrets.
 */
const EVERYWHERE: Readonly<Record<string, string>> = {
  'Permissions-Policy': [...FEATURES_OFF.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(', '),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

/** Pages made for frames. No other page may be framed, which only a header can forbid, not a `<meta>` element. */
const EMBEDS = /^(?:en\/)?embed\//;
/** In a sandboxed frame the page has the origin `null`, and gets scripts, styles and data only if the host allows any origin. */
const FOR_ANY_ORIGIN = /^(?:assets|data)\//;
/** Folders of files to take away, which have rules of their own. */
const WITH_FILES = /^(?:articles|data)\//;
/** File names under `assets/` contain a hash of the content. Other files keep their name and may change. */
const HASHED = /^assets\//;

/**
 * The headers of a response.
 * @param below the path of the request below the base, without a leading slash.
 */
export function headersOf(below: string): Record<string, string> {
  const isEmbed = EMBEDS.test(below);
  const isForAnyOrigin = isEmbed || FOR_ANY_ORIGIN.test(below) || isToTakeAway(below);
  return {
    // Embeds name no ancestors: `*` would refuse the pages of apps, whose schemes are not those of the network.
    'Content-Security-Policy': isEmbed ? META_CSP : `${META_CSP}; frame-ancestors 'none'`,
    ...EVERYWHERE,
    ...(isForAnyOrigin ? { 'Access-Control-Allow-Origin': '*' } : {}),
    'Cache-Control': HASHED.test(below) ? 'public, max-age=31536000, immutable' : CACHE_CHECKED,
  };
}

export const CACHE_CHECKED = 'no-cache';

/**
 * The same headers as a `_headers` file, which Netlify, Cloudflare Pages and others read from the root of the site. Two rules
 * that match one path would both add their headers there, and a browser obeys the stricter of two policies: so each path has
 * one rule, made from the files of the site. A path that leads to none of them gets the 404 page with the headers of its folder,
 * or with none: there the app itself refuses to start in a frame.
 */
export function headersFile(base: string, files: readonly string[]): string {
  const rules = [...new Set(files.flatMap(pathsOf))].toSorted().map((below) => {
    const headers = {
      ...headersOf(below),
      ...(isToTakeAway(below) ? { 'Content-Type': contentType(below) } : {}),
    };
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [`${base}${below}`, ...lines].join('\n');
  });
  return `${rules.join('\n\n')}\n`;
}

/** The headers that such a file gives a path. */
export function headersAt(text: string, path: string): [name: string, value: string][] {
  for (const rule of text.trimEnd().split('\n\n')) {
    const [at = '', ...lines] = rule.split('\n');
    if (at !== path && !(at.endsWith('*') && path.startsWith(at.slice(0, -1)))) continue;
    return lines.map((line) => {
      const [name = '', ...value] = line.trim().split(': ');
      return [name, value.join(': ')];
    });
  }
  return [];
}

/** Hosts know few of the endings of these files, would serve some as plain binary data, and name no encoding. */
function isToTakeAway(below: string): boolean {
  return WITH_FILES.test(below) && !/(?:\/|\.html)$/.test(below);
}

/** A path below the base: its language, if it is not that of the root, its topmost folder or file, and the rest. */
const SPLIT = new RegExp(`^((?:${LOCALES.join('|')})/)?([^/]+)(/.*)?$`);

/**
 * The paths of the rule for a file: all of its topmost folder, in either language, or else the file itself, where it is the page of a
 * folder by both of its paths. Hosts serve none that begins with `_` or `.`.
 */
function pathsOf(file: string): string[] {
  const [, locale = '', name = '', rest] = SPLIT.exec(file) ?? [];
  if (/^[._]/.test(name)) return [];
  if (rest !== undefined && !WITH_FILES.test(file)) return [`${locale}${name}/*`];
  return [file.replace(/(?<=^|\/)index\.html$/, ''), file];
}
