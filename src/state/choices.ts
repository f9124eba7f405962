import { createStore } from './store';

export type Choice<T extends string> = ReturnType<typeof createChoice<T>>;

/**
 * Something that the reader chooses once and that holds on every page, as a data attribute of `<html>` on which CSS depends.
 * The first option is the usual one: it is not stored, and the attribute is missing.
 * @param name of the data attribute, and of the entry in the storage. `app/early-choices.ts` lists it too.
 */
function createChoice<T extends string>(name: string, options: readonly [T, ...T[]]) {
  const [usual] = options;
  const shown = createStore<T>(usual);
  const show = (option: T): void => {
    const { dataset } = document.documentElement;
    if (option === usual) delete dataset[name];
    else dataset[name] = option;
    shown.set(option);
  };
  return {
    options,
    /** Shows the stored option, also one that another tab has stored. */
    restore(): void {
      try {
        const stored = localStorage.getItem(name);
        show(options.find((option) => option === stored) ?? usual);
      } catch {
        // The browser refuses storage: what is chosen holds.
      }
    },
    choose(option: T): void {
      show(option);
      try {
        if (option === usual) localStorage.removeItem(name);
        else localStorage.setItem(name, option);
      } catch {
        // The browser refuses storage: the choice holds until the page is left.
      }
    },
    /** The usual option on the server and during hydration: only the browser knows the stored one. */
    use: shown.use,
  };
}

export const theme = createChoice('theme', ['system', 'light', 'dark']);

/** Whether a report shows a quotation only under the pointer or the focus, or all at once. A selected one always shows. */
export const quotations = createChoice('quotations', ['quiet', 'all']);

/** What an English page shows of a report: the printed text with our English beneath, or one of the two. */
export const reading = createChoice('reading', ['both', 'original', 'english']);
