import type { DatasetIndex } from '../dataset/model/dataset-index';
import { type Lens, LENS_LISTS, type LensList, WIDE_OPEN } from '../dataset/search/filter';
import { BASES, KINDS } from '../dataset/model/kinds';
import type { Fields } from './query/query-fields';

/** The ids that a list of the lens may hold. */
export function choicesOf(list: LensList, index: DatasetIndex): readonly string[] {
  if (list === 'kind') return KINDS;
  if (list === 'basis') return BASES;
  return [...index[list].keys()];
}

/** The raw fields with unknown ids left out. */
export function lensOf(raw: Pick<Fields, LensList | 'q'>, index: DatasetIndex): Lens {
  const lens: { -readonly [F in keyof Lens]: Lens[F] } = { ...WIDE_OPEN, q: raw.q };
  for (const list of LENS_LISTS) {
    const choices = choicesOf(list, index);
    lens[list] = raw[list].filter((id) => choices.includes(id));
  }
  return lens;
}
