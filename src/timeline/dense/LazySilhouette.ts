import { lazyPart } from '../../ui/lazy-part';

/** Loaded only for dense datasets, which alone count along a ruler. */
export const LazySilhouette = lazyPart(async () => (await import('./Silhouette')).Silhouette).Optional;
