/** What the drawing needs only for more milestones than can be drawn one by one: a script of its own. */
export { densityScale } from '../geometry/density-scale';
export { countMarks } from './count-marks';
export { CrowdGround } from './CrowdGround';
export { stripPaths } from './strip-paths';
