import * as v from 'valibot';
import { parseInstant } from '../../time/instant';
import { Bilingual } from './schema';

/** One published change of the dataset. */
export const Change = v.strictObject({
  /** The version of the dataset that it brought. Feeds know the change by it. */
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'the 16 hex digits of a version')),
  date: v.pipe(
    v.string(),
    v.check((text) => parseInstant(text) !== null, 'an ISO 8601 instant with its offset'),
  ),
  title: Bilingual,
  text: Bilingual,
});
export type Change = v.InferOutput<typeof Change>;

/** The changes in `public/data/changes.json`, newest first. @throws ValiError for anything else. */
export function parseChanges(text: string): Change[] {
  return v.parse(v.array(Change), JSON.parse(text));
}
