import './embed.css';

// A classic script in the head of every embed, built as an entry of its own. It imports no code and keeps no storage.

const page = document.documentElement;
const address = new URL(document.URL);

// Before the first paint: another theme than the light one only if the address asks for it; `auto` follows the host.
const theme = address.searchParams.get('theme') ?? '';
if (['light', 'dark', 'auto'].includes(theme)) page.dataset['theme'] = theme;

/** WordPress hands it over in the hash and listens to no message without it. */
const secret = /secret=(\w+)/.exec(address.hash)?.[1];

/** Says the height of the page in the forms that hosts know: Datawrapper's, AMP's, Medium's and WordPress's. */
function tell(height: number): void {
  const forms = [
    { 'datawrapper-height': { [page.dataset['embed'] ?? '']: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: address.href, context: 'iframe.resize', height }),
    ...(secret === undefined ? [] : [{ message: 'height', value: height, secret }]),
  ];
  // Any host may frame this page, and a height is no secret.
  for (const form of forms) parent.postMessage(form, '*');
}

if (parent !== window) {
  let told = 0;
  const measure = (): void => {
    // The height of the content depends on the width alone. That of the document is at least that of the frame, and would never shrink.
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // Zero in a frame that is not displayed.
    if (height === 0 || height === told) return;
    told = height;
    tell(height);
  };
  document.addEventListener('DOMContentLoaded', () => {
    // Browsers call no observer in a frame that is out of view.
    measure();
    new ResizeObserver(measure).observe(document.body);
  });
  // WordPress starts to listen when its own page is ready, and then asks.
  addEventListener('message', ({ data }) => {
    if (data?.message === 'ready' && data.secret === secret && told > 0) tell(told);
  });
  // In WordPress's sandbox a link opens nothing: the host follows it, if it leads to the host of the embed.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    // The reader asks for another tab or window, or to save.
    const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
    if (!link || secret === undefined || isModified) return;
    event.preventDefault();
    const value = new URL(link.getAttribute('href') ?? '', address).href;
    parent.postMessage({ message: 'link', value, secret }, '*');
  });
}
