import { lazyPart } from '../../ui/lazy-part';

/** What marks and dating expressions mean. Few readers open it. */
export const MarkMenu = lazyPart(async () => (await import('./MarkMenu')).MarkMenu);
