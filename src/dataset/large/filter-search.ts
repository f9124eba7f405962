import {
  isEmptyFilter,
  type Filter,
  FILTER_FIELDS,
  type FilterField,
  searchableText,
} from '../search/filter';
import { BASES, KINDS } from '../model/kinds';
import type { DatasetHead, Milestone } from '../model/schema';
import { formsOf, matchText, normalise, searched, termsOf } from '../search/search';
import { GrowingNumbers } from './growing-numbers';
import { Needle } from './needle';

/** Searched in a few milliseconds. */
const MOST_AT_ONCE = 1 << 22;
const SEPARATOR = 0x0a;

interface Piece {
  readonly bytes: Uint8Array;
  used: number;
  /** Route of the first milestone whose text is here. */
  readonly first: number;
}

/**
 * The filter of a dataset too large to walk over while somebody types: texts as normalised UTF-8, lists as numbers, by
 * place in the file. Says the same as `applyFilter`.
 */
export class FilterSearch {
  private readonly values: Readonly<Record<FilterField, ReadonlyMap<string, number>>>;
  private readonly names: readonly string[];
  /** One is searched between two looks at whether the question still stands. */
  private readonly pieces: Piece[] = [];
  private readonly pieceBytes: number;
  /** Where the text of each milestone begins in its piece. */
  private readonly textStart = new GrowingNumbers();
  private readonly track = new GrowingNumbers();
  private readonly kind = new GrowingNumbers();
  private readonly basis = new GrowingNumbers();
  /** One more than the number of milestones: where the passages of each begin, and those of the last end. */
  private readonly firstPassage = new GrowingNumbers();
  private readonly speaker = new GrowingNumbers();
  private readonly article = new GrowingNumbers();
  /** The place in the file of each place in reading order. */
  private order: Uint32Array = new Uint32Array(0);
  private lastFound: { readonly q: string; readonly found: Uint8Array } | null = null;

  constructor(head: DatasetHead, pieceBytes: number) {
    this.pieceBytes = Math.min(pieceBytes, MOST_AT_ONCE);
    this.values = {
      track: numbered(head.tracks.map(({ id }) => id)),
      speaker: numbered(head.speakers.map(({ id }) => id)),
      article: numbered(head.articles.map(({ id }) => id)),
      kind: numbered(KINDS),
      basis: numbered(BASES),
    };
    this.names = head.speakers.map(({ name }) => searched(normalise(Object.values(name).join('\n'))));
    this.firstPassage.push(0);
  }

  /** The next one in the file, all of whose ids are known. */
  add(milestone: Milestone): void {
    this.addText(searched(normalise(searchableText(milestone))));
    this.track.push(this.values.track.get(milestone.track) ?? 0);
    this.kind.push(this.values.kind.get(milestone.kind) ?? 0);
    this.basis.push(this.values.basis.get(milestone.when.basis) ?? 0);
    for (const { speaker, article } of milestone.passages) {
      this.speaker.push(this.values.speaker.get(speaker) ?? 0);
      this.article.push(this.values.article.get(article) ?? 0);
    }
    this.firstPassage.push(this.speaker.size);
  }

  inOrder(order: Uint32Array): void {
    this.order = order;
  }

  /** Places in reading order that the filter keeps, rising. Stops between pieces of the text, so that it can be left. */
  *kept(filter: Filter): Generator<void, Uint32Array<ArrayBuffer>> {
    const found = yield* this.find(filter.q);
    const lists = FILTER_FIELDS.filter((list) => filter[list].length > 0).map((list) =>
      this.asked(list, filter[list]),
    );
    const kept = new GrowingNumbers();
    for (let i = 0; i < this.order.length; i += 1) {
      const place = this.order[i] ?? 0;
      if (found[place] === 1 && lists.every((holds) => holds(place))) kept.push(i);
    }
    return kept.toArray();
  }

  /** As `facetsOf`: how many milestones each value would show, were it the only one chosen of its list. */
  *facets(list: FilterField, filter: Filter): Generator<void, [string, number][]> {
    const open = { ...filter, [list]: [] };
    const kept = isEmptyFilter(open) ? null : yield* this.kept(open);
    const counts = new Uint32Array(this.values[list].size);
    const last = new Int32Array(counts.length).fill(-1);
    for (let k = 0; k < (kept?.length ?? this.order.length); k += 1) {
      const place = this.order[kept?.[k] ?? k] ?? 0;
      this.eachValue(list, place, (value) => {
        if (last[value] === place) return;
        last[value] = place;
        counts[value] = (counts[value] ?? 0) + 1;
      });
    }
    return [...this.values[list]].flatMap(([id, value]) => {
      const count = counts[value] ?? 0;
      return count === 0 ? [] : [[id, count]];
    });
  }

  private asked(list: FilterField, ids: readonly string[]): (place: number) => boolean {
    const wanted = new Set(ids.flatMap((id) => this.values[list].get(id) ?? []));
    return (place) => {
      let holds = false;
      this.eachValue(list, place, (value) => {
        holds ||= wanted.has(value);
      });
      return holds;
    };
  }

  private eachValue(list: FilterField, place: number, visit: (value: number) => void): void {
    if (list === 'track') visit(this.track.at(place));
    else if (list === 'kind') visit(this.kind.at(place));
    else if (list === 'basis') visit(this.basis.at(place));
    else {
      const column = list === 'speaker' ? this.speaker : this.article;
      const end = this.firstPassage.at(place + 1);
      for (let k = this.firstPassage.at(place); k < end; k += 1) visit(column.at(k));
    }
  }

  /** 1 for each place in the file whose texts hold every term. The four lists of a menu ask the same one by one. */
  private *find(q: string): Generator<void, Uint8Array> {
    if (this.lastFound?.q === q) return this.lastFound.found;
    const found = new Uint8Array(this.track.size).fill(1);
    for (const term of termsOf(q)) {
      const needles = formsOf(term).map((form) => new Needle(form));
      const spoken = this.names.map((name) => matchText([term], name));
      for (const piece of this.pieces) {
        this.narrow(piece, needles, spoken, found);
        yield;
      }
    }
    this.lastFound = { q, found };
    return found;
  }

  /** Takes out of `found` what has none of the needles in its text or in the name of a speaker. */
  private narrow(
    piece: Piece,
    needles: readonly Needle[],
    spoken: readonly boolean[],
    found: Uint8Array,
  ): void {
    const next = this.pieces[this.pieces.indexOf(piece) + 1];
    const end = next?.first ?? this.track.size;
    const anySpoken = spoken.includes(true);
    const places = needles.map((needle) => ({ needle, at: -1 }));
    for (let place = piece.first; place < end; place += 1) {
      const from = this.textStart.at(place);
      const to = place + 1 < end ? this.textStart.at(place + 1) : piece.used;
      if (found[place] !== 1) continue;
      let holds = false;
      for (const sought of places) {
        // One look finds the next text that has it, however many have not.
        if (sought.at < from) {
          const at = sought.needle.find(piece.bytes, from, piece.used);
          sought.at = at === -1 ? piece.used : at;
        }
        holds ||= sought.at < to;
      }
      if (holds) continue;
      if (!(anySpoken && this.speaks(place, spoken))) found[place] = 0;
    }
  }

  private speaks(place: number, spoken: readonly boolean[]): boolean {
    const end = this.firstPassage.at(place + 1);
    for (let k = this.firstPassage.at(place); k < end; k += 1) if (spoken[this.speaker.at(k)]) return true;
    return false;
  }

  private addText(text: string): void {
    // UTF-8 takes three bytes for a UTF-16 unit at most.
    const room = text.length * 3 + 1;
    let piece = this.pieces.at(-1);
    if (!piece || piece.bytes.length - piece.used < room) {
      piece = { bytes: new Uint8Array(Math.max(this.pieceBytes, room)), used: 0, first: this.track.size };
      this.pieces.push(piece);
    }
    this.textStart.push(piece.used);
    piece.used += encoder.encodeInto(text, piece.bytes.subarray(piece.used)).written;
    // Terms hold no white space, so none is found across two texts.
    piece.bytes[piece.used] = SEPARATOR;
    piece.used += 1;
  }
}

const encoder = new TextEncoder();

function numbered(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, i) => [id, i]));
}
