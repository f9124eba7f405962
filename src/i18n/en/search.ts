import { plural } from '../plural';
import type { SearchWords } from '../zh/search';

export const search: SearchWords = {
  fields: {
    track: 'Track',
    speaker: 'Speaker',
    article: 'Report',
    kind: 'Kind',
    basis: 'How the date is known',
    q: 'Search words',
  },
  close: 'Close the search',
  filterBy: 'Filter: ',
  names: (names) => names.join(', '),
  resultIn: (n) => (n === 1 ? '1 quotation fits' : `${n} quotations fit`),
  foundIn: (n) => (n === 1 ? 'the words are here once' : `the words are here ${n} times`),
  where: { title: 'Title', quotation: 'Quotation', text: 'Text', speaker: 'Speaker', date: 'Date' },
  results: (n) => (n === 1 ? '1 match' : `${n} matches`),
  more: (n) => `${n} more`,
  below: (n) => `${n} more below ↓`,
  end: 'That is all',
  summary: 'Summary',
  unquoted: 'not quoted by a milestone',
  keys: '↑ ↓ choose, Enter opens, Esc leaves',
  nothing: 'No matches.',
  drop: {
    q: 'Clear search',
    track: 'Any track',
    speaker: 'Any speaker',
    article: 'Any report',
    kind: 'Any kind',
    basis: 'However the date is known',
  },
  clear: 'Clear all',
  gives: (n) => plural(n, 'milestone'),
};
