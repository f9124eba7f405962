import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml';

/** From the top of a YAML document to a value: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/**
 * The line, from 1, of the value at `path`: that of its key, or of its dash in a list. Where the path leaves
 * what is written, the nearest value around it; aliases are followed to their anchors.
 */
export function lineAtPath(document: Document, counter: LineCounter, path: Path): number {
  let node: unknown = document.contents;
  let line = lineOf(node, counter) ?? 1;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    let key: unknown;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => (isScalar(item.key) ? String(item.key.value) : '') === String(step),
      );
      key = pair?.key;
      node = pair?.value;
    } else {
      node = isSeq(node) ? node.items[Number(step)] : undefined;
    }
    const found = lineOf(key, counter) ?? lineOf(node, counter);
    if (found === null) break;
    line = found;
  }
  return line;
}

function lineOf(node: unknown, counter: LineCounter): number | null {
  return isNode(node) && node.range ? counter.linePos(node.range[0]).line : null;
}
