import type { FaultRule } from '../fault';

/**
 * How a newspaper page that was copied as plain text is read. Nothing here counts lines: each rule states
 * what a piece of text looks like, and holds for every page of the same kind. `overrides` in the editor's
 * file replaces a rule by its name: a regular expression is given as its source, a length as a number.
 */
export interface ParserRules {
  /** A piece that ends so is a photo caption. It stands aside: the text around it runs on past it. */
  readonly 'photo-credit': RegExp;
  /** A piece that ends so is finished. One that does not was cut by its column and takes the next piece. */
  readonly 'sentence-end': RegExp;
  /** A title never holds one of these marks. */
  readonly 'sentence-mark': RegExp;
  /** Nor one of these, unless a dateline follows or the page ends: else it is a sentence cut near its start. */
  readonly 'clause-mark': RegExp;
  /** Nor is it longer than this many code points. */
  readonly 'title-length': number;
  /** The agency's line that opens a report, glued to the front of its first paragraph. */
  readonly dateline: RegExp;
  /** The agency's credit that closes a report, glued to its last sentence or on a line of its own. */
  readonly endnote: RegExp;
  /** The list of those who took part: the last paragraph of a report on a meeting. */
  readonly attendance: RegExp;
  /** A paragraph that introduces a speaker with office and day opens a report that has no dateline. */
  readonly lead: RegExp;
}

export type ParserRuleName = keyof ParserRules;

export const PARSER_RULES: ParserRules = {
  'photo-credit':
    /(?:^|[。！？”）\s])\s*(?:新华社发(?:（[^）]*摄）)?|(?:新华社|本报)记者[\p{Script=Han}、·\s]{2,24}摄|[\p{Script=Han}·]{2,12}供图|资料图片)$/u,
  'sentence-end': /[。！？…][”’」』）》]*$/u,
  'sentence-mark': /[。！？；]/u,
  'clause-mark': /，/u,
  'title-length': 40,
  dateline: /^(?:新华社|中新社|本报)[\p{Script=Han}·]{2,16}\d{1,2}月\d{1,2}日(?:电|讯)(?:（[^）]*）)?\s*/u,
  endnote: /(?<=^|[。！？…”）])（?(?:据|新华社供)[\p{Script=Han}]{2,12}(?:\d{1,2}月\d{1,2}日)?[电讯]?）?$/u,
  attendance: /^[^，。]+、[^，。]+参加[^，。]{0,12}。$/u,
  lead: /^[^，。]{4,40}?\d{1,2}月\d{1,2}日[^，。]*(?:表示|说|指出|介绍|宣布|强调|称)[，：]/u,
};

/** The rules with those replaced that the editor overrides; what does not fit is reported and left alone. */
export function overrideRules(
  overrides: Readonly<Record<string, unknown>>,
  report: (name: string, rule: FaultRule, expected: string, actual: string) => void,
): ParserRules {
  const rules: Record<string, RegExp | number> = { ...PARSER_RULES };
  for (const [name, value] of Object.entries(overrides)) {
    const standing = Object.hasOwn(PARSER_RULES, name) ? rules[name] : undefined;
    if (standing === undefined) {
      report(name, 'override', `one of ${Object.keys(PARSER_RULES).join(', ')}`, name);
    } else if (typeof standing === 'number') {
      if (typeof value === 'number' && Number.isInteger(value) && value > 0) rules[name] = value;
      else report(name, 'override', 'a whole number above 0', JSON.stringify(value));
    } else {
      const pattern = typeof value === 'string' ? compile(value) : null;
      if (pattern) rules[name] = pattern;
      else report(name, 'override', 'the source of a regular expression', JSON.stringify(value));
    }
  }
  // The loop only replaces a value by one of its own kind, so the record still has the shape it began with.
  return rules as unknown as ParserRules;
}

function compile(source: string): RegExp | null {
  try {
    return new RegExp(source, 'u');
  } catch {
    return null;
  }
}
