import { followRetired } from '../../state/route/follow-retired';

/** The whole script of a moved page, and of a page that retired passages stand on: an entry of the client's build. */
followRetired();
