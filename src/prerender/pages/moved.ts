import { followRetired } from '../../state/route/follow-retired';

/** An entry of the client's build: the script of replaced pages and of pages with retired passages. */
followRetired();
