/** What the drawing needs only for more milestones than can be drawn one by one: a script of its own. */
export { countMarks, densityBins } from './count-marks';
export { countedScale } from './counted-scale';
export { DenseTrackLayer } from './DenseTrackLayer';
export { WarmUpPlacement } from './WarmUpPlacement';
