import { LOOK_ALIKES } from '../../dataset/search/look-alikes';

const plainForm = new Map(LOOK_ALIKES.split('|').map((pair) => [pair.charAt(0), pair.charAt(2)]));
/** Full-width figures and letters, and radicals. Full-width punctuation stays, since the rules of the page tell it apart. */
const OTHER_FORM = /[０-９Ａ-Ｚａ-ｚ\u2e80-\u2fdf○◯]/g;

/**
 * The text with one form for characters that look alike: figures of full width, and radicals in the place of characters, as PDFs give
 * them. Each stands for one of the same length, so an offset means the same place in both texts.
 */
export function plainCharacters(text: string): string {
  return text.replace(OTHER_FORM, (form) => plainForm.get(form) ?? form.normalize('NFKC'));
}
