import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Route } from './route';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789-'];
/** A longer name is no slip of an id. */
const LONGEST = 100;
const MOST_OFFERED = 3;

/**
 * Milestones and reports whose ids are one slip away from what an address names: a letter too many, too few, wrong or swapped, another
 * punctuation mark, a missing folder, or words that a text glued to it.
 */
export function nearRoutes(route: Route, { milestone, article }: DatasetIndex): Route[] {
  const text = route.kind === 'unknown' ? route.path : 'id' in route ? route.id : '';
  // The end of a path says most.
  const names = text.toLowerCase().split('/').toReversed().flatMap(spellingsOf);
  const found = new Map<string, Route>();
  for (const id of names.flatMap(oneSlipFrom)) {
    if (milestone.has(id)) found.set(`milestone ${id}`, { kind: 'milestone', id });
    if (article.has(id)) found.set(`article ${id}`, { kind: 'article', id });
  }
  return [...found.values()].slice(0, MOST_OFFERED);
}

/** A part of a path with each run of punctuation as a hyphen, and what stands before the first of them. */
function spellingsOf(part: string): string[] {
  const words = part.slice(0, LONGEST).match(/[a-z0-9]+/g) ?? [];
  return [
    ...new Set([words.join('-'), /^[a-z0-9-]*[a-z0-9]/.exec(part.slice(0, LONGEST))?.[0] ?? '']),
  ].filter(Boolean);
}

/** The name itself, and every name one slip away from it. Looking each up takes the same time in a dataset of any size. */
function oneSlipFrom(name: string): string[] {
  const cuts = Array.from(
    { length: name.length + 1 },
    (_, at) => [name.slice(0, at), name.slice(at)] as const,
  );
  return [
    name,
    ...cuts.flatMap(([before, after]) => [
      before + after.slice(1),
      before + after.charAt(1) + after.charAt(0) + after.slice(2),
      ...LETTERS.flatMap((letter) => [before + letter + after, before + letter + after.slice(1)]),
    ]),
  ];
}
