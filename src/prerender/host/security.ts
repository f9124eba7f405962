/**
 * What the built pages allow. Trusted Types with one policy (`dataset/large/worker-url.ts`), which answers with the
 * address of our own worker whatever it is given: a large dataset is read by a worker, and to start one is to run a
 * script. Nothing else in the page may turn text into markup or script, whoever wrote the text.
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

/** For `<meta>`, which every host delivers. */
export const META_CSP = POLICY.join('; ');

/** For the header: a `<meta>` cannot say who may frame the page. */
const HEADER_CSP = [...POLICY, "frame-ancestors 'none'"].join('; ');

/**
 * Off for us and for whatever might be framed. `web-share` is not named, though the page shares: its default is
 * what we want, and a browser that lacks it complains of the unknown name on every page.
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

/** Sent with every answer where the host can send headers. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': HEADER_CSP,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': [...FEATURES_OFF.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(', '),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

/** Names under `assets/` carry a hash of their content; everything else keeps its name and may change. */
const ASSETS = 'assets/';
const CACHE_FOREVER = 'public, max-age=31536000, immutable';
const CACHE_CHECKED = 'no-cache';

/** @param file path below the base, without a leading slash. */
export function cacheControl(file: string): string {
  return file.startsWith(ASSETS) ? CACHE_FOREVER : CACHE_CHECKED;
}

/**
 * The same as a `_headers` file, which Netlify, Cloudflare Pages and others read from the root of the site.
 * LazyPart rules add to earlier ones there, so the caching of assets first takes the general one back (`!`).
 */
export function headersFile(base: string): string {
  const rule = (path: string, lines: readonly string[]): string =>
    [path, ...lines.map((line) => `  ${line}`)].join('\n');
  const everywhere = Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`);
  return `${[
    rule(`${base}*`, [...everywhere, `Cache-Control: ${CACHE_CHECKED}`]),
    rule(`${base}${ASSETS}*`, ['! Cache-Control', `Cache-Control: ${CACHE_FOREVER}`]),
  ].join('\n\n')}\n`;
}
