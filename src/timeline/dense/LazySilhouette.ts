import { lazyPart } from '../../ui/lazy-part';

/** Loaded for dense datasets alone: D3's shapes are 5 kB that other first views do without. */
export const LazySilhouette = lazyPart(async () => (await import('./Silhouette')).Silhouette).Optional;
