import { type GrammarName, grammarOf } from '../../dataset/text/languages';
import { EN } from './en/grammar-en';
import type { Grammar } from './grammar';
import { ZH } from './zh/grammar-zh';

const BY_NAME: Readonly<Record<GrammarName, Grammar>> = { zh: ZH, en: EN };

/** The grammar for texts in a language; `null` if there is none. */
export function grammarFor(language: string): Grammar | null {
  const name = grammarOf(language);
  return name && BY_NAME[name];
}
