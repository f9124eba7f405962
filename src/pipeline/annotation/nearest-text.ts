/**
 * The stretch of `texts` that differs least from `wanted`, to show an editor whose quotation is not verbatim.
 * Sellers' approximate matching: edit distance with a free start and a free end.
 */
export function nearestText(texts: readonly string[], wanted: string): string {
  const pattern = Array.from(wanted);
  let best = { cost: Infinity, text: '' };
  for (const text of texts) {
    const points = Array.from(text);
    // Column per character of the text: cost and start of the best match of each prefix that ends there.
    let costs = pattern.map((_, row) => row + 1);
    let starts = pattern.map(() => 0);
    points.forEach((point, column) => {
      const nextCosts: number[] = [];
      const nextStarts: number[] = [];
      pattern.forEach((char, row) => {
        const diagonal = row === 0 ? 0 : (costs[row - 1] ?? Infinity);
        const diagonalStart = row === 0 ? column : (starts[row - 1] ?? 0);
        const options = [
          { cost: diagonal + (char === point ? 0 : 1), start: diagonalStart },
          { cost: (costs[row] ?? Infinity) + 1, start: starts[row] ?? 0 },
          {
            cost: (row === 0 ? 0 : (nextCosts[row - 1] ?? Infinity)) + 1,
            start: nextStarts[row - 1] ?? column + 1,
          },
        ];
        const chosen = options.reduce((a, b) => (b.cost < a.cost ? b : a));
        nextCosts.push(chosen.cost);
        nextStarts.push(chosen.start);
      });
      costs = nextCosts;
      starts = nextStarts;
      const cost = costs.at(-1) ?? Infinity;
      // Of equals the longer: a wrong word shows better than a missing one.
      if (cost <= best.cost) best = { cost, text: points.slice(starts.at(-1) ?? 0, column + 1).join('') };
    });
  }
  return best.text;
}
