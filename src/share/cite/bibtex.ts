import type { CslItem } from './csl-item';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Characters that TeX takes for commands. Braces need a name, because BibTeX counts them even after a backslash. */
const LETTERS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
};

/** An entry for BibTeX and biblatex. A style that does not know `@online` treats it as `@misc`. */
export function bibtex(item: CslItem): string {
  const { type, issued, accessed, URL: url } = item;
  const fields: (readonly [string, string | undefined])[] = [
    // The inner braces keep a style from putting the title's capitals into lower case.
    ['title', `{{${text(item.title)}}}`],
    ...(type === 'webpage'
      ? []
      : ([
          ['journal', braced(item['container-title'])],
          ['entrysubtype', '{newspaper}'],
        ] as const)),
    ...dateFields(issued),
    ['url', url === undefined ? undefined : `{${address(url)}}`],
    ['urldate', isoDay(accessed)],
    ['version', braced(item.version)],
    ['langid', item.language === 'en' ? '{english}' : '{chinese}'],
    ['note', braced(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  return [`@${type === 'webpage' ? 'online' : 'article'}{${item.id},`, ...lines, '}'].join('\n');
}

function text(raw: string): string {
  const letters = raw.replace(/[\\{}~^`&%$#_]/g, (letter) => LETTERS[letter] ?? `\\${letter}`);
  // TeX joins two of these to a dash or to a closing quotation mark.
  return letters.replace(/(['-])(?=\1)/g, '$1{}');
}

function braced(raw: string | undefined): string | undefined {
  return raw === undefined ? undefined : `{${text(raw)}}`;
}

/** An address is taken literally, and an unencoded brace would end it. */
function address(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

function dateFields(issued: CslItem['issued']): (readonly [string, string | undefined])[] {
  if (!issued) return [];
  if ('literal' in issued) return [['year', braced(issued.literal)]];
  const [year, month, day] = issued['date-parts'][0];
  return [
    ['year', `{${year}}`],
    // The months are macros of BibTeX, which each style writes in its own way.
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
  ];
}

function isoDay(date: CslItem['accessed']): string | undefined {
  if (!date || 'literal' in date) return undefined;
  return `{${date['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')}}`;
}
