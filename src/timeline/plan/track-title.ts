/** The title of a track or of the shelf. A long title stands in two lines. */
export interface TrackTitle {
  readonly lines: readonly string[];
  readonly widthPx: number;
}

const ONE_LINE_PX = 84;

/** Breaks a title that is wider than `roomPx` at the space nearest the middle. A title without spaces stays whole. */
export function titleLines(
  title: string,
  measure: (text: string) => number,
  roomPx = ONE_LINE_PX,
): TrackTitle {
  const whole = measure(title);
  const spaces = [...title.matchAll(/ /g)].map((match) => match.index);
  if (whole <= roomPx || spaces.length === 0) return { lines: [title], widthPx: whole };
  const middle = title.length / 2;
  const at = spaces.reduce((best, i) => (Math.abs(i - middle) < Math.abs(best - middle) ? i : best));
  const lines = [title.slice(0, at), title.slice(at + 1)];
  return { lines, widthPx: Math.max(...lines.map(measure)) };
}
