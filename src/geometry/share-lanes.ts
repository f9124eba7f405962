/**
 * Shares `total` lanes among groups that want some. Each gets at least one, none more than it wants; while there are not
 * enough, the group that has most loses one.
 */
export function shareLanes(wanted: readonly number[], total: number): number[] {
  const shares = wanted.map((lanes) => Math.max(lanes, 1));
  for (let sum = add(shares); sum > Math.max(total, shares.length); sum -= 1) {
    const most = Math.max(...shares);
    // The last of the largest: the first tracks are those the editor put first.
    const loser = shares.lastIndexOf(most);
    shares[loser] = most - 1;
  }
  return shares;
}

function add(list: readonly number[]): number {
  return list.reduce((sum, n) => sum + n, 0);
}
