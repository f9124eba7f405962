import { type CslItem, dateText } from './csl-item';

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

/** Values as they are written, braces included; a field without one is left out. */
type Fields = Readonly<Record<string, string | number | undefined>>;

/** An entry for BibTeX and biblatex. A style that does not know `@online` treats it as `@misc`. */
export function bibtex(item: CslItem): string {
  const { accessed, URL: url } = item;
  const isPage = item.type === 'webpage';
  const fields: Fields = {
    // The inner braces keep a style from putting the title's capitals into lower case.
    title: `{{${text(item.title)}}}`,
    ...(isPage ? {} : { journal: braced(item['container-title']), entrysubtype: '{newspaper}' }),
    ...dateFields(item.issued),
    // An address is taken literally, and an unencoded brace would end it.
    url: url && `{${url.replaceAll('{', '%7B').replaceAll('}', '%7D')}}`,
    urldate: accessed && braced(dateText(accessed)),
    version: braced(item.version),
    langid: item.language === 'en' ? '{english}' : '{chinese}',
    note: braced(item.note),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@${isPage ? 'online' : 'article'}{${item.id},`, ...lines, '}'].join('\n');
}

function text(raw: string): string {
  const letters = raw.replace(/[\\{}~^`&%$#_]/g, (letter) => LETTERS[letter] ?? `\\${letter}`);
  // TeX joins two of these to a dash or to a closing quotation mark.
  return letters.replace(/(['-])(?=\1)/g, '$1{}');
}

function braced(raw: string | undefined): string | undefined {
  return raw === undefined ? undefined : `{${text(raw)}}`;
}

function dateFields(issued: CslItem['issued']): Fields {
  if (!issued) return {};
  if ('literal' in issued) return { year: braced(issued.literal) };
  const [year, month, day] = issued['date-parts'][0];
  return {
    year: `{${year}}`,
    // The months are macros of BibTeX, which each style writes in its own way.
    month: month && MONTHS[month - 1],
    day: day && `{${day}}`,
  };
}
