/** What the page needs only while the filter leaves something out, and then all at once: a script of its own. */
export { TabCount } from '../article/TabCount';
export { FilterNames } from './FilterNames';
export { FilterEffects } from './FilterEffects';
