export interface LaneShare {
  readonly total: number;
  /** By group: lanes it should not do without. At least one is given in any case. */
  readonly least: readonly number[];
  /** What it costs a group to have that many lanes: marks without room. Falls as lanes are added. */
  readonly cost: (group: number, lanes: number) => number;
}

/**
 * Shares lanes among groups: each begins with its least, then each further lane goes where it saves most, until nothing
 * is left to save or no lane is left. One lane may save nothing where two do: so the saving looked for is per lane,
 * over as many as it takes.
 */
export function shareLanes({ total, least, cost }: LaneShare): number[] {
  const shares = least.map((lanes) => Math.max(lanes, 1));
  let left = total - shares.reduce((sum, n) => sum + n, 0);
  // Too few for all: the largest gives.
  for (; left < 0 && shares.some((n) => n > 1); left += 1) {
    const most = shares.indexOf(Math.max(...shares));
    shares[most] = (shares[most] ?? 1) - 1;
  }
  while (left > 0) {
    const offers = shares.map((lanes, group) => bestOffer(group, lanes, left, cost));
    const best = offers.reduce((a, b) => (better(b, a) ? b : a));
    if (best.saving <= 0) break;
    shares[best.group] = (shares[best.group] ?? 1) + best.lanes;
    left -= best.lanes;
  }
  return shares;
}

/** Looking further ahead than this costs more than it finds. */
const AHEAD = 4;

interface Offer {
  readonly group: number;
  readonly lanes: number;
  readonly saving: number;
  readonly now: number;
}

/** Of equal savings, the one where most is wanting. */
function better(a: Offer, b: Offer): boolean {
  return a.saving > b.saving || (a.saving === b.saving && a.now > b.now);
}

function bestOffer(group: number, lanes: number, left: number, cost: LaneShare['cost']): Offer {
  const now = cost(group, lanes);
  let best: Offer = { group, lanes: 0, saving: 0, now };
  for (let more = 1; more <= Math.min(left, AHEAD) && now > 0; more += 1) {
    const saving = (now - cost(group, lanes + more)) / more;
    if (saving > best.saving) best = { group, lanes: more, saving, now };
  }
  return best;
}
