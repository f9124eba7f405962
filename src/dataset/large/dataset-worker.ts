import * as forms from '../search/forms';
import { setForms } from '../search/search';
import { serveDataset } from './serve-dataset';

setForms(forms);

serveDataset({
  postMessage: (message, transfer) => postMessage(message, { transfer }),
  addEventListener: (type, listener) => addEventListener(type, listener),
});
