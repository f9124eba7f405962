import type { Change } from '../../dataset/model/changes';
import type { DatasetHead, Locale, Milestone } from '../../dataset/model/schema';
import type { ExportWords } from '../../i18n/export-words';
import type { Route } from '../../state/route/route';

/** What a file is written from. */
export interface ExportSource {
  /** Its articles may be fewer than those of the published dataset: only the reports that the milestones quote. */
  readonly dataset: DatasetHead;
  /** Those to write, in reading order. */
  readonly milestones: readonly Milestone[];
  readonly locale: Locale;
  readonly words: ExportWords;
  /** Published changes of the dataset, newest first. */
  readonly changes: readonly Change[];
  /** When the data last changed, or when the file is made in a browser. ISO 8601, in UTC. */
  readonly stamp: string;
  /** The address of a page: absolute, or from the root of the host where the site does not know its origin. */
  readonly pageAddress: (route: Route) => string;
  /** The same for the file to write; `null` for one that is made in a browser. */
  readonly ownAddress: string | null;
  /** The same for the plain text of an article; `null` for a dataset of another site, whose texts this one does not publish. */
  readonly textAddress: (article: string) => string | null;
}

export function isAbsolute(address: string): boolean {
  return /^https?:/.test(address);
}
