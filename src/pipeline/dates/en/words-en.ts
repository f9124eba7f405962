export const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAMES =
  'january february march april june july august september sept october november december'.split(' ');

export const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ONES = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const WITH_ONES = new RegExp(`\\b(${TENS.join('|')})[- ](${ONES.slice(1, 10).join('|')})\\b`, 'g');
const ALONE = new RegExp(`\\b(?:${[...ONES, ...TENS].join('|')})\\b`, 'g');
const ORDINAL = new RegExp(`\\b(?:${ORDINALS.slice(1).join('|')})\\b`, 'g');

/** Whether the word is the name of a month, or short for it. */
export function isMonth(word: string): boolean {
  const name = word.replace(/\.$/, '');
  return MONTHS.includes(name) || MONTH_NAMES.includes(name);
}

/** The text with its numbers in figures: five is 5, twenty-five 25, tenth 10th. `first` stays, which is no number in most places. */
export function inFigures(text: string): string {
  const valueOf = (word: string): number =>
    ONES.indexOf(word) + 1 ? ONES.indexOf(word) : 10 * (TENS.indexOf(word) + 2);
  return text
    .replace(WITH_ONES, (_, ten: string, one: string) => `${valueOf(ten) + valueOf(one)}`)
    .replace(ALONE, (word) => `${valueOf(word)}`)
    .replace(ORDINAL, (word) => `${ORDINALS.indexOf(word) + 1}th`);
}
