import { colourReader, type ReadColour } from './colour-reader';

const SVG = 'http://www.w3.org/2000/svg';

export type PictureTheme = 'light' | 'dark';

/** What stands at the foot of a picture, so that its source is known wherever it goes. */
export interface Foot {
  readonly title: string;
  readonly url: string;
  readonly version: string;
}

/**
 * A drawing of the page as a file of its own, in a theme. Colours and letters are written out, because style sheets and their variables stay
 * behind. It has no `foreignObject`: word processors ignore it, and Safari makes no PNG with it.
 */
export function svgPicture(drawing: SVGSVGElement, theme: PictureTheme, foot: Foot): string {
  // While its style is read, a copy stands in the page, and the page has the theme. The browser paints nothing meanwhile. On a copy, new
  // colours begin at once, without a transition.
  const { dataset } = document.documentElement;
  const before = dataset['theme'];
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  dataset['theme'] = theme;
  drawing.after(copy);
  try {
    return new XMLSerializer().serializeToString(pictureOf(copy, foot));
  } finally {
    copy.remove();
    if (before === undefined) delete dataset['theme'];
    else dataset['theme'] = before;
  }
}

/** Px around the drawing, and the size and line height of the words at its foot. */
const MARGIN_PX = 24;
const TEXT_PX = 13;
const LINE_PX = 20;
/** Space above the line over the foot, and below it. */
const GAP_PX = 12;
/** The width of most letters of an address, in sizes of the text. */
const LETTER_EM = 0.6;

function pictureOf(drawing: SVGSVGElement, { title, url, version }: Foot): Element {
  const readColour = colourReader();
  const [paper, ink, soft] = ['--paper', '--ink', '--ink-soft'].map((name) => token(drawing, name));
  const [drawnPx, highPx] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
  const address = chunks(url, Math.floor(drawnPx / (TEXT_PX * LETTER_EM)));
  const footPx = MARGIN_PX + highPx + GAP_PX;
  const widthPx = Math.round(drawnPx + 2 * MARGIN_PX);
  const heightPx = Math.round(footPx + GAP_PX + (address.length + 2) * LINE_PX + MARGIN_PX / 2);
  const drawn = element('g', { transform: `translate(${MARGIN_PX} ${MARGIN_PX})` });
  drawn.append(...[...drawing.children].flatMap((child) => written(child, readColour) ?? []));
  const line = (words: string, i: number): Element => {
    const look =
      i === 0 ? { ...paint('fill', ink, readColour), 'font-weight': 700 } : paint('fill', soft, readColour);
    const y = footPx + GAP_PX + (i + 0.7) * LINE_PX;
    return element('text', { x: MARGIN_PX, y, 'font-size': TEXT_PX, ...look }, words);
  };
  const svg = element('svg', {
    width: widthPx,
    height: heightPx,
    viewBox: `0 0 ${widthPx} ${heightPx}`,
    // Double quotation marks would be escaped in the file.
    'font-family': getComputedStyle(drawing).fontFamily.replaceAll('"', "'"),
    lang: document.documentElement.lang,
  });
  svg.append(
    element('title', {}, title),
    element('rect', { width: widthPx, height: heightPx, ...paint('fill', paper, readColour) }),
    drawn,
    element('path', {
      d: `M${MARGIN_PX} ${footPx}h${drawnPx}`,
      ...paint('stroke', soft, readColour),
      'stroke-width': 0.5,
    }),
    ...[title, ...address, version].map(line),
  );
  return svg;
}

/** The attributes that say where and how large an element is, and what it refers to. */
const KEPT = new Set([
  ...[
    'id',
    'x',
    'y',
    'x1',
    'y1',
    'x2',
    'y2',
    'dx',
    'dy',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'width',
    'height',
    'd',
  ],
  ...['points', 'transform', 'text-anchor', 'clip-path', 'mask', 'maskContentUnits', 'offset', 'stop-color'],
  ...['stop-opacity', 'vector-effect'],
]);
const SHAPES = new Set(['rect', 'path', 'circle', 'line', 'polygon', 'text', 'tspan']);
const TEXTS = new Set(['text', 'tspan']);
/** Descriptions are for the page: a viewer of pictures would show them under the pointer. */
const LEFT_OUT = new Set(['title', 'desc']);

/** An element with its style as attributes; `null` for what is not seen. */
function written(source: Element, readColour: ReadColour): Element | null {
  const name = source.localName;
  const style = getComputedStyle(source);
  // Clip paths, masks and gradients are never displayed, but used.
  const isUsed = source.closest('defs') !== null;
  if (LEFT_OUT.has(name) || (style.display === 'none' && !isUsed)) return null;
  const isShape = SHAPES.has(name);
  // Areas that only take clicks.
  if (isShape && !isUsed && style.fill === 'none' && style.stroke === 'none') return null;
  const kept = source
    .getAttributeNames()
    .filter(
      (attribute) => (KEPT.has(attribute) || (isUsed && attribute === 'fill')) && !isHeld(source, attribute),
    )
    .map((attribute) => [attribute, source.getAttribute(attribute) ?? ''] as const);
  const copy = element(name, {
    ...Object.fromEntries(kept),
    // Links lead to the page from the picture, too.
    ...(name === 'a' ? { href: new URL(source.getAttribute('href') ?? '', document.baseURI).href } : {}),
    ...(isShape && !isUsed ? looks(style, TEXTS.has(name), readColour) : {}),
    ...(style.opacity === '1' ? {} : { opacity: style.opacity }),
  });
  for (const child of source.childNodes) {
    const part = child instanceof Element ? written(child, readColour) : child.cloneNode();
    if (part) copy.append(part);
  }
  return copy;
}

/** Where the drawing scrolls, its axis stays in view; the picture has all of it. */
function isHeld(source: Element, attribute: string): boolean {
  return attribute === 'transform' && source.hasAttribute('data-held');
}

type Attributes = Readonly<Record<string, string | number>>;

function looks(style: CSSStyleDeclaration, isText: boolean, readColour: ReadColour): Attributes {
  const dashes = style.strokeDasharray;
  return {
    ...paint('fill', style.fill, readColour),
    ...(style.stroke === 'none'
      ? {}
      : {
          ...paint('stroke', style.stroke, readColour),
          'stroke-width': Number.parseFloat(style.strokeWidth),
          ...(dashes === 'none' ? {} : { 'stroke-dasharray': dashes.replaceAll('px', '') }),
        }),
    ...(isText ? { 'font-size': Number.parseFloat(style.fontSize), 'font-weight': style.fontWeight } : {}),
  };
}

/** Only `#rrggbb` and an opacity: other programs know no newer notation. */
function paint(name: 'fill' | 'stroke', colour: string | undefined, readColour: ReadColour): Attributes {
  if (colour === undefined || colour === 'none') return { [name]: 'none' };
  const { hex, opacity } = readColour(colour);
  return { [name]: hex, ...(opacity === 1 ? {} : { [`${name}-opacity`]: opacity }) };
}

/** The value of a colour of the theme, as the drawing sees it. */
function token(drawing: SVGSVGElement, name: string): string {
  const probe = document.createElementNS(SVG, 'g');
  probe.style.fill = `var(${name})`;
  drawing.append(probe);
  const { fill } = getComputedStyle(probe);
  probe.remove();
  return fill;
}

function element(name: string, attributes: Attributes, text?: string): Element {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A long address in lines. */
function chunks(text: string, length: number): string[] {
  return text.match(new RegExp(`.{1,${length}}`, 'g')) ?? [text];
}
