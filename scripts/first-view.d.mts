/** A screen of 48rem and more, or a narrower one. */
export type Form = 'desk' | 'phone';

export function firstView(folder: string, page: string, form: Form): string[];
export function unreached(folder: string): string[];
