import { bibtex } from '../cite/bibtex';
import { reportItem } from '../cite/cited';
import type { CslItem } from '../cite/csl-item';
import type { ExportSource } from './export-source';

function items({ dataset, words }: ExportSource): CslItem[] {
  return dataset.articles.map((article) => reportItem(article, dataset, words.cite));
}

/** `null` without reports. */
export function reportsCsl(source: ExportSource): string | null {
  const all = items(source);
  return all.length === 0 ? null : `${JSON.stringify(all, null, 2)}\n`;
}

/** `null` without reports. */
export function reportsBibtex(source: ExportSource): string | null {
  const all = items(source);
  return all.length === 0 ? null : `${all.map(bibtex).join('\n\n')}\n`;
}
