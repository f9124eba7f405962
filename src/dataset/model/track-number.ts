import type { DatasetIndex } from './dataset-index';

/** How many track colours there are; further tracks begin again. */
const COLOURS = 5;

/** What `data-track` says of a track: 1 to 5. A track that is not in the dataset has no colour. */
export function trackNumber({ dataset }: DatasetIndex, track: string): number | undefined {
  const at = dataset.tracks.findIndex(({ id }) => id === track);
  return at < 0 ? undefined : (at % COLOURS) + 1;
}
