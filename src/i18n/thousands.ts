/** 11000 as 11,000: by hand, since `Intl` differs between the machine that builds and the browser. */
export function thousands(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
