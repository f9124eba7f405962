import type { DatasetIndex } from './dataset-index';

/** How many track colours there are; a sixth track has the first colour again. */
const COLOURS = 5;

/** Value of `data-track`: the number of a track's colour, 1 to 5; `undefined` for a track that is not in the dataset. */
export function trackNumber({ dataset }: DatasetIndex, track: string): number | undefined {
  const at = dataset.tracks.findIndex(({ id }) => id === track);
  return at < 0 ? undefined : (at % COLOURS) + 1;
}
