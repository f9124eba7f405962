/** One step of the zoom buttons and keys. */
export const ZOOM_STEP = 1.6;
