import { expect, test } from 'vitest';
import { readEdtf } from './read-edtf';

test.each([
  '1996',
  '2026-05-20',
  '2026-05-20~',
  '1996/2026',
  '../2030',
  '/2030',
  '2026/..',
  '2026-05-20T10:20:30',
  '2026-05-20T09:00:00/2026-05-20T10:00:00',
])('both parsers agree on %s, in any time zone of the device', (text) =>
  expect(readEdtf(text)).toHaveProperty('value'),
);

test.each(['', '2026-02-30', '2026-13', '20 May 2026', '../..', '2027/2026', '199X'])(
  '“%s” is a problem',
  (text) => {
    expect(readEdtf(text)).toMatchObject({ problem: expect.stringContaining(text) });
  },
);
