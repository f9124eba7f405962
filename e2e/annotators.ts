// Two annotation clients, bundled for the browser by `annotators.spec.ts`.
export { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
export { createTextAnnotator, W3CTextFormat } from '@recogito/text-annotator';
