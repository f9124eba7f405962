import { type GrammarName, grammarOf } from '../../dataset/text/languages';
import type { Grammar } from './grammar';
import { ZH } from './zh/grammar-zh';

const BY_NAME: Readonly<Record<GrammarName, Grammar>> = { zh: ZH };

/** The grammar for texts in a language; `null` if there is none. */
export function grammarFor(language: string): Grammar | null {
  const name = grammarOf(language);
  return name && BY_NAME[name];
}
