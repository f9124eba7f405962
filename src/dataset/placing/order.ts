import { parseInstant } from '../../time/instant';
import type { OpenSpan } from '../../time/span';
import { MilestoneRows } from './milestone-rows';
import type { Milestone } from '../model/schema';

/** The bounds the dataset states, as instants. */
export function spanOf(milestone: Milestone): OpenSpan {
  const { earliest, latest } = milestone.when;
  return {
    start: earliest === null ? null : parseInstant(earliest),
    end: latest === null ? null : parseInstant(latest),
  };
}

/** As `readingOrder` has it. */
export function inReadingOrder(milestones: readonly Milestone[]): Milestone[] {
  const rows = new MilestoneRows(milestones.length, { tracks: [], timeZone: '+00:00' });
  for (const milestone of milestones) rows.add(milestone);
  const order = rows.inOrder(placesOf(milestones));
  return Array.from(order).flatMap((place) => milestones[place] ?? []);
}

/** The place in the list of an id, or -1. */
export function placesOf(milestones: readonly Milestone[]): (id: string) => number {
  const places = new Map(milestones.map(({ id }, place) => [id, place]));
  return (id) => places.get(id) ?? -1;
}
