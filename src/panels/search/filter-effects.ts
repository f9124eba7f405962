/** What the page needs only while the lens leaves something out, and then all at once: a script of its own. */
export { TabCount } from '../article/TabCount';
export { LensNames } from './FilterNames';
export { Narrowed } from './FilterEffects';
