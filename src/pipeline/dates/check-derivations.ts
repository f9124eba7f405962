import { countPoints, pointAt } from '../../dataset/model/code-points';
import { languageOf } from '../../dataset/text/languages';
import type { Passage } from '../../dataset/model/schema';
import { parseEdtf } from '../../time/edtf';
import type { AnnotatedMilestone, AnnotatedStep } from '../annotation/annotation';
import type { AnnotationFile, Path } from '../annotation/annotation-file';
import { plainCharacters } from '../annotation/plain-characters';
import { DERIVATION_RULES } from './derivation-rules';
import type { Grammar } from './grammar';
import { grammarFor } from './grammars';

/** An expression in the text that a step of a derivation uses. */
export interface Use {
  /** The milestone that the step dates; `null` for the date of the page itself. */
  readonly milestone: string | null;
  readonly article: string;
  readonly expression: string;
  /** Where the expression is: code points of a block, half-open. `null` if its passage has no anchor. */
  readonly at: { readonly block: string; readonly start: number; readonly end: number } | null;
  /** The result of the step if the expression itself means it. */
  readonly meaning: string | null;
}

/**
 * Computes every step of every derivation again, and checks that each date is the result of its last step. The date of
 * the page itself is derived first: the steps of milestones may start from its results. In a language without a grammar
 * no result is computed: the editor vouches for it.
 */
export function checkDerivations(source: AnnotationFile, passages: ReadonlyMap<string, Passage>): Use[] {
  const { annotation, fault } = source;
  const uses: Use[] = [];
  const quotes = new Map(
    annotation.milestones.flatMap(({ id, quotes: own }) => own.map((quote) => [`${id}.${quote.key}`, quote])),
  );

  const page = checkSteps(null, annotation.reference.derivation, ['reference', 'derivation'], []);
  checkEnd(page, annotation.reference.edtf, ['reference', 'edtf']);
  annotation.milestones.forEach((milestone, at) => {
    const path = ['milestones', at];
    const { id, derivation, when } = milestone;
    const results = checkSteps(id, derivation, [...path, 'derivation'], page);
    checkEnd(results, when.edtf, [...path, 'when', 'edtf']);
    checkBasis(milestone, path, source);
    checkDayPart(milestone, path, source, grammarOf);
    const isOrdered = when.after.length + when.before.length > 0;
    if (derivation.some(({ rule }) => rule === 'order') && !isOrdered) {
      fault([...path, 'when'], 'derivation', 'after or before, since a step gives an order', 'neither');
    }
  });
  return uses;

  /** The grammar for the words of a step. */
  function grammarOf({ passage }: AnnotatedStep): Grammar | null {
    return grammarFor(languageOf(annotation, quotes.get(passage)?.article ?? ''));
  }

  function checkEnd(results: readonly (string | null)[], edtf: string | null, path: Path): void {
    const last = results.at(-1) ?? null;
    if (last !== edtf) fault(path, 'derivation', `${last}, the result of the last step`, `${edtf}`);
  }

  /**
   * The results of the steps: dates in EDTF, or `null` for a step that only gives an order. A step starts from nothing or
   * from an earlier result: of the page, or of its own chain.
   */
  function checkSteps(
    milestone: string | null,
    steps: readonly AnnotatedStep[],
    path: Path,
    given: readonly (string | null)[],
  ): (string | null)[] {
    const results = [...given];
    steps.forEach((step, index) => {
      const at: Path = [...path, index];
      if (step.from !== null && !results.includes(step.from)) {
        const expected = `null or the result of an earlier step: ${results.join(', ') || 'none'}`;
        fault([...at, 'from'], 'derivation', expected, step.from);
      }
      checkResult(step, at, source, grammarOf(step));
      locate(milestone, step, at);
      results.push(step.to);
    });
    return results.slice(given.length);
  }

  /** Finds the step's expression in its passage, and keeps it as a use. */
  function locate(
    milestone: string | null,
    { rule, passage: id, expression, to }: AnnotatedStep,
    path: Path,
  ): void {
    const quote = quotes.get(id);
    if (!quote) {
      // The passage may belong to a milestone that was left out for its shape, which is reported already.
      const isDropped = source.dropped > 0 && source.milestoneIds.has(id.split('.')[0] ?? '');
      if (!isDropped) fault([...path, 'passage'], 'unknown-id', 'a passage: <milestone>.<key>', id);
      return;
    }
    const { text, article } = quote;
    const [words, wanted] = [plainCharacters(text), plainCharacters(expression)];
    const unit = words.indexOf(wanted);
    if (unit < 0) {
      return fault([...path, 'expression'], 'derivation', `words of ${id}: “${text}”`, expression);
    }
    if (words.includes(wanted, unit + 1)) {
      fault([...path, 'expression'], 'ambiguous', `words that occur once in ${id}: “${text}”`, expression);
    }
    const passage = passages.get(id);
    const start = (passage?.start ?? 0) + pointAt(text, unit);
    const at = passage ? { block: passage.block, start, end: start + countPoints(expression) } : null;
    uses.push({
      milestone,
      article,
      expression,
      at,
      meaning: DERIVATION_RULES.get(rule)?.indirect ? null : to,
    });
  }
}

/** Computes one step again by its rule. */
function checkResult(
  { rule: name, expression, from, to }: AnnotatedStep,
  at: Path,
  { fault }: AnnotationFile,
  grammar: Grammar | null,
): void {
  const rule = DERIVATION_RULES.get(name);
  if (!rule) {
    return fault([...at, 'rule'], 'derivation', `one of ${[...DERIVATION_RULES.keys()].join(', ')}`, name);
  }
  for (const [key, text] of Object.entries({ from, to })) {
    if (text !== null && !parseEdtf(text)) fault([...at, key], 'edtf', 'an EDTF date', text);
  }
  if (!grammar) return;
  const result = rule.derive(expression, from, grammar);
  const given = `“${expression}” from ${from}`;
  if (result === undefined) fault(at, 'derivation', `${name} needs ${rule.needs}`, given);
  else if (result !== to) fault([...at, 'to'], 'derivation', `${result}, by ${name} of ${given}`, `${to}`);
}

/** A date claims the weakest basis of its steps. */
function checkBasis({ when, derivation }: AnnotatedMilestone, path: Path, { fault }: AnnotationFile): void {
  const bases = derivation.map(({ rule }) => DERIVATION_RULES.get(rule)?.basis);
  const weakest = (['inferred', 'derived'] as const).find((basis) => bases.includes(basis)) ?? 'stated';
  const needed = when.edtf === null ? 'unstated' : weakest;
  // The editor may claim less than the rules allow.
  const isCautious = when.basis === 'inferred' && when.edtf !== null;
  if (when.basis !== needed && !isCautious) fault([...path, 'when', 'basis'], 'date', needed, when.basis);
}

/** A step must name the part of the day, or the basis is inferred. The date must be a single day. */
function checkDayPart(
  { when, derivation }: AnnotatedMilestone,
  path: Path,
  { fault }: AnnotationFile,
  grammarOf: (step: AnnotatedStep) => Grammar | null,
): void {
  const { dayPart, edtf, basis } = when;
  const at: Path = [...path, 'when', 'dayPart'];
  const named = derivation
    .filter(({ rule }) => !KEEPS_DATE.has(rule))
    .flatMap((step) => grammarOf(step)?.dayPartIn(step.expression) ?? []);
  for (const part of named) {
    if (part !== dayPart) fault(at, 'date', `${part}, which a step names`, dayPart ?? 'none');
  }
  if (dayPart === undefined) return;
  const isUnread = derivation.some((step) => grammarOf(step) === null);
  if (named.length === 0 && basis !== 'inferred' && !isUnread) {
    fault(at, 'date', 'a step whose expression names it, or the basis inferred', dayPart);
  }
  if (edtf === null || !/^\d{4}-\d\d-\d\d[~?%]?$/.test(edtf)) {
    fault(at, 'date', 'a single day, since a part of it is given', `${dayPart} of ${edtf ?? 'null'}`);
  }
}

/** Rules whose words speak about another time than the milestone’s: what happened after that evening. */
const KEEPS_DATE: ReadonlySet<string> = new Set(['order', 'during', 'until', 'since', 'clock']);
