interface Context {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Names the chunk of every module that a root imports at once, directly or through others; of several roots in one
 * list, what all of them import. Left to itself the bundler
 * gives what a part shares with something rare a chunk of its own, and a first view then pays for many small files, each
 * compressed alone.
 */
export function wholeChunk(
  name: string,
  ...lists: readonly (readonly string[])[]
): (id: string, context: Context) => string | null {
  let reached: ReadonlySet<string>[][] | null = null;
  return (id, context) => {
    reached ??= lists.map((roots) => roots.map((root) => reachedFrom(root, context)));
    return reached.some((sets) => sets.every((set) => set.has(id))) ? name : null;
  };
}

function reachedFrom(root: string, context: Context): Set<string> {
  const reached = new Set([root]);
  // A set is walked in the order of its additions, those made on the way included.
  for (const id of reached)
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}
