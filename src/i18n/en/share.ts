import type * as zh from '../zh/share';

export const share: typeof zh.share = {
  choices: {
    system: { title: 'Hand to another app', text: 'Opens the sharing of your device: title and link only' },
    link: { title: 'Copy link', text: 'The permanent address of this page' },
    seen: { title: 'Copy link: as you see it', text: 'With the view, the filter and the open tab' },
    bare: { title: 'Copy link: this page alone', text: 'The permanent address, without view and filter' },
    quote: { title: 'Copy quotation', text: 'The exact words, with their source and a link' },
    card: { title: 'Picture card', text: 'The picture that chats show beside the link' },
    qr: { title: 'QR code', text: 'To scan with a phone, or to read by a long press' },
    view: { title: 'Picture of the timeline', text: 'As it is drawn now, as SVG or PNG' },
    embed: { title: 'Embed code', text: 'To paste into an article, where readers see it' },
    cite: { title: 'Cite', text: 'GB/T 7714—2025, CSL-JSON, BibTeX' },
  },
  linkDone: 'Link copied',
  save: 'Save picture',
  saved: 'Picture saved',
  copyPicture: 'Copy picture',
  pictureDone: 'Picture copied',
  qrAlt: (url) => `QR code: ${url}`,
  qrBare:
    'The address with view and filter is too long for a QR code. This is the address of the page alone.',
  saveAs: (format) => `Save as ${format}`,
  theme: 'Light or dark picture',
  viewAlt: 'The timeline as it stands',
  wideForm:
    'On a phone the timeline runs down the page; the picture shows the form of wide screens, with the same view and filter.',
  drawing: 'Drawing…',
  noDrawing: 'It could not be drawn. Check the network and try again.',
  noPng: 'The browser could not make a PNG. The SVG can be saved.',
  copyEmbed: 'Copy code',
  embedDone: 'Code copied',
};
