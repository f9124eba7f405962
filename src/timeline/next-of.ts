/** Of the members of a counted mark the one after the selected, and round again; the first where none is. */
export function nextOf(ids: readonly string[], selected: string | null): string {
  const at = selected === null ? -1 : ids.indexOf(selected);
  return ids[(at + 1) % ids.length] ?? '';
}
