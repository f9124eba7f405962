import type { SearchWords } from '../zh/search';

export const search: SearchWords = {
  fields: {
    track: 'Track',
    speaker: 'Speaker',
    article: 'Report',
    kind: 'Kind',
    basis: 'Basis of the date',
    q: 'Search words',
  },
  close: 'Close',
  where: { title: 'Title', quotation: 'Quotation', text: 'Text', speaker: 'Speaker', date: 'Date' },
  results: (n) => (n === 1 ? '1 match' : `${n} matches`),
  none: (words) => `Nothing found for “${words}”`,
  more: (n) => `${n} more`,
  below: (n) => `${n} more below ↓`,
  end: 'That is all',
  summary: 'Summary',
  unquoted: 'not quoted by a milestone',
  keys: '↑ ↓ choose, Enter opens, Esc leaves',
  nothing: 'No milestone fits',
  loosen: 'Let one condition go, and there are:',
  loosenOne: (field) => `Any ${field.toLowerCase()}`,
  noneAlone: 'Letting one condition go is not enough; clear all of them:',
  clear: 'Clear all conditions',
  gives: (n) => String(n),
};
