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

/** The policy in a header. A `<meta>` element cannot forbid framing. */
const HEADER_CSP = [...POLICY, "frame-ancestors 'none'"].join('; ');

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

/** Headers of every response, on hosts that can send headers. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': HEADER_CSP,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': [...FEATURES_OFF.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(', '),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

/** File names under `assets/` contain a hash of the content. Other files keep their name and may change. */
const ASSETS = 'assets/';
const CACHE_FOREVER = 'public, max-age=31536000, immutable';
const CACHE_CHECKED = 'no-cache';

/** @param file path below the base, without a leading slash. */
export function cacheControl(file: string): string {
  return file.startsWith(ASSETS) ? CACHE_FOREVER : CACHE_CHECKED;
}

/**
 * The same headers as a `_headers` file, which Netlify, Cloudflare Pages and others read from the root of the site.
 * Later rules there add to earlier ones, so the rule for assets first removes the general `Cache-Control` (`!`).
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
