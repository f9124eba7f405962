import { lazyPart } from '../../ui/lazy-part';

/** Loaded only for dense datasets: D3's shapes would add 5 kB to every other first view. */
export const LazySilhouette = lazyPart(async () => (await import('./Silhouette')).Silhouette).Optional;
