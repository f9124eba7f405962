/**
 * The terms of two public contexts that the site uses, with what they mean there. The tests expand with these instead of fetching the
 * contexts: expansion then fails at any term that is not here, a misspelt one too, where that of schema.org takes every word
 * for a term.
 */
const SCHEMA = 'http://schema.org/';
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const COUNT = 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger';

const terms = (vocabulary: string, names: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [name, vocabulary + name]));
/** Properties whose values are addresses. */
const links = (vocabulary: string, names: string): Record<string, object> =>
  Object.fromEntries(names.split(' ').map((name) => [name, { '@id': vocabulary + name, '@type': '@id' }]));

const schemaOrg = {
  ...terms(
    SCHEMA,
    'Dataset DataDownload ItemList ListItem WebPage NewsArticle Organization Quotation Person',
  ),
  ...terms(SCHEMA, 'name description version inLanguage temporalCoverage encodingFormat headline text'),
  ...terms(SCHEMA, 'distribution itemListElement numberOfItems position publisher spokenByCharacter'),
  ...links(SCHEMA, 'url contentUrl isBasedOn isPartOf'),
  datePublished: { '@id': `${SCHEMA}datePublished`, '@type': `${SCHEMA}Date` },
  dateModified: { '@id': `${SCHEMA}dateModified`, '@type': `${SCHEMA}Date` },
};

const webAnnotation = {
  id: '@id',
  type: '@type',
  ...terms(OA, 'Annotation TextualBody TextQuoteSelector TextPositionSelector tagging describing commenting'),
  ...terms(OA, 'exact prefix suffix'),
  start: { '@id': `${OA}start`, '@type': COUNT },
  end: { '@id': `${OA}end`, '@type': COUNT },
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  partOf: { '@id': `${AS}partOf`, '@type': '@id' },
  items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
  total: { '@id': `${AS}totalItems`, '@type': COUNT },
  startIndex: { '@id': `${AS}startIndex`, '@type': COUNT },
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  body: { '@id': `${OA}hasBody`, '@type': '@id' },
  target: { '@id': `${OA}hasTarget`, '@type': '@id' },
  source: { '@id': `${OA}hasSource`, '@type': '@id' },
  scope: { '@id': `${OA}hasScope`, '@type': '@id' },
  selector: { '@id': `${OA}hasSelector`, '@type': '@id' },
  motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
  purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  language: 'http://purl.org/dc/elements/1.1/language',
  format: 'http://purl.org/dc/elements/1.1/format',
};

export const CONTEXTS: Readonly<Record<string, object>> = {
  'https://schema.org': schemaOrg,
  'http://www.w3.org/ns/anno.jsonld': webAnnotation,
};
