import { type Lens, LENS_LISTS, WIDE_OPEN } from './filter';
import { termsOf } from './search';

export type LensField = keyof Lens;

/** A lens with one of its conditions let go. */
export interface Looser {
  readonly field: LensField;
  readonly lens: Lens;
}

/** Each way of letting one condition go. */
export function loosened(lens: Lens): readonly Looser[] {
  const fields: readonly LensField[] = [
    ...(termsOf(lens.q).length > 0 ? (['q'] as const) : []),
    ...LENS_LISTS.filter((list) => lens[list].length > 0),
  ];
  return fields.map((field) => ({ field, lens: { ...lens, [field]: WIDE_OPEN[field] } }));
}
