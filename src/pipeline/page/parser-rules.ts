/**
 * How to parse a newspaper page that was copied as plain text. Each rule says what a piece of text looks like, so it
 * holds for every page of the same kind. `overrides` in the editor's file replaces a rule by its name: a regular
 * expression is given as its source, a length as a number.
 */
export interface ParserRules {
  /** A piece that ends like this is a photo caption. The text before it may continue after it. */
  readonly 'photo-credit': RegExp;
  /** A piece that ends like this is complete. Any other was cut by its column and continues in the next piece. */
  readonly 'sentence-end': RegExp;
  /** A title never contains one of these marks. */
  readonly 'sentence-mark': RegExp;
  /** A title contains one of these only if a dateline follows or the page ends. Otherwise it is a cut sentence. */
  readonly 'clause-mark': RegExp;
  /** A title has at most this many code points. */
  readonly 'title-length': number;
  /** The agency's line that opens a report, at the front of its first paragraph. */
  readonly dateline: RegExp;
  /** The agency's credit that closes a report, after its last sentence or on a separate line. */
  readonly endnote: RegExp;
  /** The list of people present: the last paragraph of a report on a meeting. */
  readonly attendance: RegExp;
  /** The opening of a report without a dateline: a paragraph that introduces a speaker with office and day. */
  readonly lead: RegExp;
}

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

/** The rules with the editor's overrides. An override that does not fit is reported and ignored. */
export function overrideRules(
  overrides: Readonly<Record<string, unknown>>,
  report: (name: string, expected: string, actual: string) => void,
): ParserRules {
  const rules: Record<string, RegExp | number> = { ...PARSER_RULES };
  for (const [name, value] of Object.entries(overrides)) {
    const current = Object.hasOwn(PARSER_RULES, name) ? rules[name] : undefined;
    if (current === undefined) {
      report(name, `one of ${Object.keys(PARSER_RULES).join(', ')}`, name);
    } else if (typeof current === 'number') {
      if (typeof value === 'number' && Number.isInteger(value) && value > 0) rules[name] = value;
      else report(name, 'a whole number above 0', JSON.stringify(value));
    } else {
      const pattern = typeof value === 'string' ? compile(value) : null;
      if (pattern) rules[name] = pattern;
      else report(name, 'the source of a regular expression', JSON.stringify(value));
    }
  }
  // The loop replaces each value by one of the same type, so the record is still a `ParserRules`.
  return rules as unknown as ParserRules;
}

function compile(source: string): RegExp | null {
  try {
    return new RegExp(source, 'u');
  } catch {
    return null;
  }
}
