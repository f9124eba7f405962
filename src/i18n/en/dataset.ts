import type { Words } from '../zh/words';

export const dataset: Words['dataset'] = {
  kind: {
    meeting: 'Meeting',
    ceremony: 'Ceremony',
    document: 'Document',
    decision: 'Decision',
    figure: 'Figure',
    programme: 'Programme',
    condition: 'Ongoing',
    statement: 'Statement',
  },
  basis: {
    stated: 'stated in the text',
    derived: 'worked out from the text',
    inferred: 'inferred',
    unstated: 'not stated in the text',
  },
  beijingTime: 'Beijing time',
};
