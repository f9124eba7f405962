import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { parseDataset } from '../../dataset/load/parse-dataset';
import { fuzz } from '../../dataset/model/odd-datasets.fixture';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { faultsIn, formatQuery } from '../query/query';
import { codecsIn, FIELDS, type Query } from '../query/query-fields';
import { QueryStore } from '../query/query-store';
import { links } from './links.fixture';
import { resolveDataPath } from './page';
import { formatPath, parsePath, pathBelow } from './route';
import { readHash } from './use-route';

const index = indexDataset(
  parseDataset(readFileSync(new URL('../../../public/data/partnership.json', import.meta.url), 'utf8')),
);

afterEach(() => vi.unstubAllGlobals());

function parseQuery(search: string): Query {
  const store = new QueryStore(codecsIn(index));
  store.read(search, true);
  const { filter: _, ...fields } = store.values;
  return fields;
}

test('whatever a link says, it opens an address, and the link of that address opens the same', () => {
  const property = fc.property(
    links,
    fc.constantFrom('', '/x', '/%E4%B8%AD'),
    ({ path, query, hash }, base) => {
      const address = parsePath(pathBelow(base, base + path));
      const link = formatPath(address);
      expect(link).toMatch(/^\/(en\/)?/);
      if (address.route.kind !== 'unknown') expect(parsePath(link)).toEqual(address);

      const read = parseQuery(`?${query}`);
      const written = formatQuery(read, index);
      expect(faultsIn(written, index)).toEqual([]);
      const { t, ...others } = parseQuery(written);
      expect({ t: t && formatQuery({ ...read, t }, index), ...others }).toEqual({ ...read, t: t && written });
      expect(faultsIn(`?${query}`, index).length).toBeLessThanOrEqual(FIELDS.length);

      vi.stubGlobal('location', { hash: `#${hash}` });
      expect(readHash() ?? 'none').toMatch(/^[^A-Z]*[a-z0-9]$/s);
      expect(resolveDataPath(query, 'https://example.org/x/') ?? '/none.json').toMatch(/^\/.*\.json$/);
    },
  );
  fc.assert(property, fuzz(2_000, 10_000));
}, 600_000);
