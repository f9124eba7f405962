import { countPoints, pointAt } from '../../dataset/model/code-points';
import type { Passage } from '../../dataset/model/schema';
import type { AnnotatedMilestone, AnnotatedStep } from '../annotation/annotation';
import type { AnnotationFile, Path } from '../annotation/annotation-file';
import { DERIVATION_RULES, dayPartIn } from './derivation-rules';
import { readEdtf } from './read-edtf';

/** An expression in the text that a step of a derivation uses. */
export interface Use {
  /** The milestone that the step dates; `null` for the date of the page itself. */
  readonly milestone: string | null;
  readonly article: string;
  readonly block: string;
  /** Code points of the block, half-open. */
  readonly start: number;
  readonly end: number;
  readonly to: string | null;
  /** Whether `to` is what the expression itself means. */
  readonly reads: boolean;
}

export interface Derivations {
  readonly uses: readonly Use[];
  /** Expressions of steps whose passage has no anchor, so that their offsets are unknown. */
  readonly unplaced: readonly { readonly article: string; readonly expression: string }[];
}

/** A date that a step comes to, in EDTF; `null` for a step that only gives an order. */
type Result = string | null;

/**
 * Computes every step of every derivation again, and checks that each date is the result of its last step. The date of
 * the page itself is derived first: the steps of milestones may start from its results.
 */
export function checkDerivations(
  source: AnnotationFile,
  passages: ReadonlyMap<string, Passage>,
): Derivations {
  const { annotation, fault } = source;
  const uses: Use[] = [];
  const unplaced: { article: string; expression: string }[] = [];
  const quotes = new Map(
    annotation.milestones.flatMap(({ id, quotes: own }) => own.map((quote) => [`${id}.${quote.key}`, quote])),
  );

  const page = checkSteps(null, annotation.reference.derivation, ['reference', 'derivation'], []);
  const pageDate = page.at(-1);
  if (pageDate !== annotation.reference.edtf) {
    const expected = `${pageDate ?? 'nothing'}, the last step`;
    fault(['reference', 'edtf'], 'derivation', expected, annotation.reference.edtf);
  }
  annotation.milestones.forEach((milestone, at) => {
    const path = ['milestones', at];
    const { id, derivation, when } = milestone;
    const results = checkSteps(id, derivation, [...path, 'derivation'], page);
    const last = results.at(-1) ?? null;
    if (last !== when.edtf) {
      const expected = `${last ?? 'null'}, where the last step arrives`;
      fault([...path, 'when', 'edtf'], 'derivation', expected, when.edtf ?? 'null');
    }
    checkBasis(milestone, path, source);
    checkDayPart(milestone, path, source);
    const isOrdered = when.after.length + when.before.length > 0;
    if (derivation.some(({ rule }) => rule === 'order') && !isOrdered) {
      fault([...path, 'when'], 'derivation', 'after or before, since a step gives an order', 'neither');
    }
  });
  return { uses, unplaced };

  /** The results of the steps. A step starts from nothing or from an earlier result: of the page, or of its own chain. */
  function checkSteps(
    milestone: string | null,
    steps: readonly AnnotatedStep[],
    path: Path,
    given: readonly Result[],
  ): Result[] {
    const results: Result[] = [];
    steps.forEach((step, index) => {
      const at: Path = [...path, index];
      const earlier = [...given, ...results];
      if (step.from !== null && !earlier.includes(step.from)) {
        const expected = `null or what an earlier step came to: ${earlier.join(', ') || 'none'}`;
        fault([...at, 'from'], 'derivation', expected, step.from);
      }
      const reads = checkResult(step, at, source);
      locate(milestone, step, at, reads);
      results.push(step.to);
    });
    return results;
  }

  /** Finds the step's expression in its passage, and keeps it as a use. */
  function locate(
    milestone: string | null,
    { passage: id, expression, to }: AnnotatedStep,
    at: Path,
    reads: boolean,
  ): void {
    const quote = quotes.get(id);
    if (!quote) {
      // The passage may belong to a milestone that was left out for its shape, which is reported already.
      const isDropped = source.dropped > 0 && source.milestoneIds.has(id.split('.')[0] ?? '');
      if (!isDropped) fault([...at, 'passage'], 'unknown-id', 'a passage: <milestone>.<key>', id);
      return;
    }
    const { text, article } = quote;
    const unit = text.indexOf(expression);
    if (unit < 0) {
      return fault([...at, 'expression'], 'derivation', `words of ${id}: “${text}”`, expression);
    }
    if (text.includes(expression, unit + 1)) {
      fault([...at, 'expression'], 'ambiguous', `words that stand once in ${id}: “${text}”`, expression);
    }
    const passage = passages.get(id);
    if (!passage) {
      unplaced.push({ article, expression });
      return;
    }
    const start = passage.start + pointAt(text, unit);
    const end = start + countPoints(expression);
    uses.push({ milestone, article, block: passage.block, start, end, to, reads });
  }
}

/** Computes one step by its rule. Returns whether the rule reads the expression itself. */
function checkResult(
  { rule: name, expression, from, to }: AnnotatedStep,
  at: Path,
  { fault }: AnnotationFile,
): boolean {
  const rule = Object.hasOwn(DERIVATION_RULES, name) ? DERIVATION_RULES[name] : undefined;
  if (!rule) {
    fault([...at, 'rule'], 'derivation', `one of ${Object.keys(DERIVATION_RULES).join(', ')}`, name);
    return false;
  }
  for (const [key, text] of Object.entries({ from, to })) {
    const reading = text === null ? null : readEdtf(text);
    if (reading && 'problem' in reading) fault([...at, key], 'edtf', 'an EDTF date', reading.problem);
  }
  const outcome = rule.derive(expression, from);
  const given = `“${expression}” from ${from ?? 'null'}`;
  if ('needs' in outcome) {
    fault(at, 'derivation', `${name} needs ${outcome.needs}`, given);
  } else if (outcome.to !== to) {
    fault([...at, 'to'], 'derivation', `${outcome.to ?? 'null'}, by ${name} of ${given}`, to ?? 'null');
  }
  return rule.reads;
}

/** A date claims the weakest basis of its steps. */
function checkBasis({ when, derivation }: AnnotatedMilestone, path: Path, { fault }: AnnotationFile): void {
  const bases = derivation.map(({ rule }) => DERIVATION_RULES[rule]?.basis);
  const weakest = (['inferred', 'derived'] as const).find((basis) => bases.includes(basis)) ?? 'stated';
  const needed = when.edtf === null ? 'unstated' : weakest;
  // The editor may claim less than the rules allow.
  const isCautious = when.basis === 'inferred' && when.edtf !== null;
  if (when.basis !== needed && !isCautious) fault([...path, 'when', 'basis'], 'date', needed, when.basis);
}

/** A part of the day is named by a step or inferred, and belongs to a single day. */
function checkDayPart({ when, derivation }: AnnotatedMilestone, path: Path, { fault }: AnnotationFile): void {
  const { dayPart, edtf, basis } = when;
  const at: Path = [...path, 'when', 'dayPart'];
  const named = derivation
    .filter(({ rule }) => rule === 'part-of-day' || rule === 'same-day')
    .map(({ expression }) => dayPartIn(expression))
    .filter((part) => part !== null);
  for (const part of named) {
    if (part !== dayPart) fault(at, 'date', `${part}, as a step says`, dayPart ?? 'none');
  }
  if (dayPart === undefined) return;
  if (named.length === 0 && basis !== 'inferred') {
    fault(at, 'date', 'a step with the words for it, or basis inferred', dayPart);
  }
  if (edtf === null || !/^\d{4}-\d\d-\d\d[~?%]?$/.test(edtf)) {
    fault(at, 'date', 'a part of the day only of a single day', `${dayPart} of ${edtf ?? 'null'}`);
  }
}
