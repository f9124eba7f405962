import { countPoints, pointAt } from '../../dataset/model/code-points';
import type { Passage } from '../../dataset/model/schema';
import type { AnnotatedMilestone, AnnotatedStep } from '../annotation/annotation';
import type { AnnotationFile } from '../annotation/annotation-file';
import { DERIVATION_RULES, type DerivationRule, dayPartIn } from './derivation-rules';
import type { FaultRule, Report } from '../fault';
import { readEdtf } from './read-edtf';
import type { Path } from '../annotation/yaml-lines';

/** A place in the text that a derivation rests on. */
export interface Use {
  /** `null`: the page's own day rests on it. */
  readonly milestone: string | null;
  readonly article: string;
  readonly block: string;
  /** Code points of the block. */
  readonly start: number;
  readonly end: number;
  readonly to: string | null;
  /** Whether `to` is what the words themselves mean. */
  readonly reads: boolean;
}

export interface Derivations {
  readonly uses: readonly Use[];
  /** Words used in passages that could not be placed: their article, and the words. */
  readonly unplaced: readonly { readonly article: string; readonly expression: string }[];
}

/** Recomputes every step of every date, and holds the date to the last one. */
export function checkDerivations(
  source: AnnotationFile,
  passages: ReadonlyMap<string, Passage>,
  report: Report,
): Derivations {
  const check = new DerivationCheck(source, passages, report);
  const { reference, milestones } = source.annotation;
  const reached = check.chain(null, reference.derivation, ['reference', 'derivation'], []);
  if (reached.at(-1) !== reference.edtf) {
    check.fault(
      ['reference', 'edtf'],
      'derivation',
      `${reached.at(-1) ?? 'nothing'}, the last step`,
      reference.edtf,
    );
  }
  milestones.forEach((milestone, at) => check.milestone(milestone, ['milestones', at], reached));
  return check;
}

class DerivationCheck implements Derivations {
  readonly uses: Use[] = [];
  readonly unplaced: { article: string; expression: string }[] = [];
  private readonly source: AnnotationFile;
  private readonly passages: ReadonlyMap<string, Passage>;
  private readonly report: Report;
  private readonly quotes: ReadonlyMap<string, { text: string; article: string }>;

  constructor(source: AnnotationFile, passages: ReadonlyMap<string, Passage>, report: Report) {
    this.source = source;
    this.passages = passages;
    this.report = report;
    this.quotes = new Map(
      source.annotation.milestones.flatMap(({ id, quotes }) =>
        quotes.map(({ key, text, article }) => [`${id}.${key}`, { text, article }] as const),
      ),
    );
  }

  fault(path: Path, rule: FaultRule, expected: string, actual: string): void {
    this.report({ file: this.source.file, line: this.source.lineOf(path), rule, expected, actual });
  }

  milestone(milestone: AnnotatedMilestone, path: Path, reached: readonly (string | null)[]): void {
    const { derivation, when } = milestone;
    const results = this.chain(milestone.id, derivation, [...path, 'derivation'], reached);
    if (derivation.length > 0 || when.edtf !== null) {
      const last = results.at(-1) ?? null;
      if (last !== when.edtf) {
        const expected = `${last ?? 'null'}, where the last step arrives`;
        this.fault([...path, 'when', 'edtf'], 'derivation', expected, when.edtf ?? 'null');
      }
    }
    this.checkBasis(milestone, path);
    this.checkDayPart(milestone, path);
    const ordered = when.after.length + when.before.length > 0;
    if (derivation.some(({ rule }) => rule === 'order') && !ordered) {
      this.fault([...path, 'when'], 'derivation', 'after or before, since a step gives an order', 'neither');
    }
  }

  /** Checks one step after the other; returns what each comes to. */
  chain(
    milestone: string | null,
    steps: readonly AnnotatedStep[],
    path: Path,
    reached: readonly (string | null)[],
  ): (string | null)[] {
    const results: (string | null)[] = [];
    steps.forEach((step, index) => {
      const at: Path = [...path, index];
      const rule = Object.hasOwn(DERIVATION_RULES, step.rule) ? DERIVATION_RULES[step.rule] : undefined;
      if (!rule) {
        const expected = `one of ${Object.keys(DERIVATION_RULES).join(', ')}`;
        this.fault([...at, 'rule'], 'derivation', expected, step.rule);
      }
      const earlier = [null, ...reached, ...results];
      if (!earlier.includes(step.from)) {
        const expected = `null or what an earlier step came to: ${earlier.slice(1).join(', ') || 'none'}`;
        this.fault([...at, 'from'], 'derivation', expected, step.from ?? 'null');
      }
      if (rule) this.recompute(rule, step, at);
      this.locate(milestone, step, at, rule?.reads ?? false);
      results.push(step.to);
    });
    return results;
  }

  private recompute(
    rule: DerivationRule,
    { rule: name, expression, from, to }: AnnotatedStep,
    at: Path,
  ): void {
    for (const [key, text] of [['from', from] as const, ['to', to] as const]) {
      const reading = text === null ? null : readEdtf(text);
      if (reading && 'problem' in reading) this.fault([...at, key], 'edtf', 'an EDTF date', reading.problem);
    }
    const outcome = rule.derive(expression, from);
    if ('needs' in outcome) {
      this.fault(
        at,
        'derivation',
        `${name} needs ${outcome.needs}`,
        `“${expression}” from ${from ?? 'null'}`,
      );
    } else if (outcome.to !== to) {
      const expected = `${outcome.to ?? 'null'}, by ${name} of “${expression}” from ${from ?? 'null'}`;
      this.fault([...at, 'to'], 'derivation', expected, to ?? 'null');
    }
  }

  private locate(
    milestone: string | null,
    { passage: id, expression, to }: AnnotatedStep,
    at: Path,
    reads: boolean,
  ): void {
    const quote = this.quotes.get(id);
    if (!quote) {
      const dropped = this.source.milestoneIds.has(id.split('.')[0] ?? '') && this.source.dropped > 0;
      if (!dropped) this.fault([...at, 'passage'], 'unknown-id', 'a passage: <milestone>.<key>', id);
      return;
    }
    const unit = quote.text.indexOf(expression);
    if (unit < 0) {
      this.fault([...at, 'expression'], 'derivation', `words of ${id}: “${quote.text}”`, expression);
      return;
    }
    if (quote.text.includes(expression, unit + 1)) {
      this.fault(
        [...at, 'expression'],
        'ambiguous',
        `words that stand once in ${id}: “${quote.text}”`,
        expression,
      );
    }
    const passage = this.passages.get(id);
    if (!passage) {
      this.unplaced.push({ article: quote.article, expression });
      return;
    }
    const start = passage.start + pointAt(quote.text, unit);
    const end = start + countPoints(expression);
    this.uses.push({ milestone, article: passage.article, block: passage.block, start, end, to, reads });
  }

  private checkBasis({ when: { edtf, basis }, derivation }: AnnotatedMilestone, path: Path): void {
    const rests = derivation.map(({ rule }) => DERIVATION_RULES[rule]?.basis);
    const needed =
      edtf === null
        ? 'unstated'
        : rests.includes('inferred')
          ? 'inferred'
          : rests.includes('derived')
            ? 'derived'
            : 'stated';
    // More caution than the rules ask for is the editor's to take.
    const cautious = basis === 'inferred' && edtf !== null;
    if (basis !== needed && !cautious) this.fault([...path, 'when', 'basis'], 'date', needed, basis);
  }

  private checkDayPart({ when, derivation }: AnnotatedMilestone, path: Path): void {
    const named = derivation
      .filter(({ rule }) => rule === 'part-of-day' || rule === 'same-day')
      .map(({ expression }) => dayPartIn(expression))
      .filter((part) => part !== null);
    const { dayPart, edtf, basis } = when;
    const at: Path = [...path, 'when', 'dayPart'];
    for (const part of named) {
      if (part !== dayPart) this.fault(at, 'date', `${part}, as a step says`, dayPart ?? 'none');
    }
    if (dayPart === undefined) return;
    if (named.length === 0 && basis !== 'inferred') {
      this.fault(at, 'date', 'a step with the words for it, or basis inferred', dayPart);
    }
    if (edtf === null || !/^\d{4}-\d\d-\d\d[~?%]?$/.test(edtf)) {
      this.fault(at, 'date', 'a part of the day only of a single day', `${dayPart} of ${edtf ?? 'null'}`);
    }
  }
}
