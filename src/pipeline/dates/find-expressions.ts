import { countPoints } from '../../dataset/model/code-points';
import { TEMPORAL_PATTERNS } from './temporal-grammar';

/** A temporal expression of a text: code points, half-open, and the pattern that knew it. */
export interface FoundExpression {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly pattern: string;
}

/** Every temporal expression in order, none overlapping: at each place the longest, from the left. */
export function findExpressions(text: string): FoundExpression[] {
  const found: FoundExpression[] = [];
  let unit = 0;
  let point = 0;
  while (unit < text.length) {
    const best = longestAt(text, unit);
    const taken = best?.text ?? String.fromCodePoint(text.codePointAt(unit) ?? 0);
    const points = countPoints(taken);
    if (best) found.push({ start: point, end: point + points, ...best });
    unit += taken.length;
    point += points;
  }
  return found;
}

function longestAt(text: string, unit: number): { text: string; pattern: string } | null {
  let best: { text: string; pattern: string } | null = null;
  for (const { name, pattern } of TEMPORAL_PATTERNS) {
    pattern.lastIndex = unit;
    const match = pattern.exec(text)?.[0] ?? '';
    if (match.length > (best?.text.length ?? 0)) best = { text: match, pattern: name };
  }
  return best;
}
