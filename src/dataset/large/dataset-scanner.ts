import { DatasetFault } from '../load/dataset-fault';
import { GrowingNumbers } from './growing-numbers';

/** Half-open, in bytes from the start of the file. */
export interface ByteSpan {
  readonly start: number;
  readonly end: number;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
const BOM = [0xef, 0xbb, 0xbf];

type State =
  | 'start'
  | 'key or end'
  | 'key'
  | 'in key'
  | 'colon'
  | 'value'
  | 'after value'
  | 'element or end'
  | 'element'
  | 'after element'
  | 'end';

/**
 * Finds, in the bytes of a dataset, where each of its fields and each of its milestones begins and ends: knows strings,
 * escapes and nesting, and leaves to the parser of each slice whether what stands inside is JSON. Bytes come in any
 * pieces; none is looked at twice.
 */
export class DatasetScanner {
  /** Every field but a list of milestones, by name. The last of twins counts, as for `JSON.parse`. */
  readonly fields = new Map<string, ByteSpan>();
  readonly starts = new GrowingNumbers();
  readonly ends = new GrowingNumbers();
  /** Whether there is a list of milestones. */
  listed = false;
  private state: State = 'start';
  private offset = 0;
  private key: number[] = [];
  private name = '';
  private valueStart = 0;
  /** Of brackets inside a value; a value without any, such as a number, ends where the next thing begins. */
  private depth = 0;
  private inValue = false;
  private inString = false;
  private escaped = false;

  /** @throws DatasetFault where the bytes are no JSON object. */
  push(chunk: Uint8Array): void {
    let i = 0;
    while (i < chunk.length) i = this.inValue ? this.skipValue(chunk, i) : this.step(chunk, i);
    this.offset += chunk.length;
  }

  /** @throws DatasetFault where the end came too early. */
  end(): void {
    if (this.state !== 'end') throw this.fault('the end');
  }

  /** One byte between values; answers with the index of the next to look at. */
  private step(chunk: Uint8Array, i: number): number {
    const byte = chunk[i] ?? 0;
    const at = this.offset + i;
    if (this.state === 'in key') return this.stepInKey(byte, i);
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) return i + 1;
    switch (this.state) {
      case 'start':
        if (byte === BOM[at]) return i + 1;
        if (byte !== OPEN_BRACE && at < BOM.length) throw this.fault(`the byte ${byte} at the start`);
        return this.expect(byte, OPEN_BRACE, 'key or end', i);
      case 'key or end':
      case 'key':
        if (byte === CLOSE_BRACE && this.state === 'key or end') return this.to('end', i);
        this.key = [];
        return this.expect(byte, QUOTE, 'in key', i);
      case 'colon':
        return this.expect(byte, COLON, 'value', i);
      case 'value':
        this.fields.delete(this.name);
        if (this.name === 'milestones') {
          this.starts.clear();
          this.ends.clear();
          this.listed = byte === OPEN_BRACKET;
          if (this.listed) return this.to('element or end', i);
        }
        return this.startValue(at, i);
      case 'after value':
        if (byte === CLOSE_BRACE) return this.to('end', i);
        return this.expect(byte, COMMA, 'key', i);
      case 'element or end':
      case 'element':
        if (byte === CLOSE_BRACKET && this.state === 'element or end') return this.to('after value', i);
        this.state = 'element';
        this.starts.push(at);
        return this.startValue(at, i);
      case 'after element':
        if (byte === CLOSE_BRACKET) return this.to('after value', i);
        return this.expect(byte, COMMA, 'element', i);
      case 'end':
        throw this.fault(`the byte ${byte} after the end`);
    }
  }

  private stepInKey(byte: number, i: number): number {
    if (this.escaped) this.escaped = false;
    else if (byte === BACKSLASH) this.escaped = true;
    else if (byte === QUOTE) {
      this.name = keyOf(this.key);
      return this.to('colon', i);
    }
    this.key.push(byte);
    return i + 1;
  }

  private startValue(at: number, i: number): number {
    this.valueStart = at;
    this.depth = 0;
    this.inValue = true;
    return i;
  }

  private skipValue(chunk: Uint8Array, from: number): number {
    const { length } = chunk;
    let { depth, inString, escaped } = this;
    let i = from;
    for (; i < length; i += 1) {
      const byte = chunk[i] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        // The bracket of what the value stands in, or the last of its own.
        if (depth === 0) break;
        depth -= 1;
        if (depth === 0) {
          i += 1;
          break;
        }
      } else if (byte === COMMA && depth === 0) break;
    }
    this.depth = depth;
    this.inString = inString;
    this.escaped = escaped;
    if (i === length && !(depth === 0 && !inString && closes(chunk[length - 1] ?? 0))) return i;
    this.endValue(this.offset + i);
    return i;
  }

  private endValue(end: number): void {
    this.inValue = false;
    if (end === this.valueStart) throw this.fault('nothing where a value belongs');
    if (this.state === 'element') {
      this.ends.push(end);
      this.state = 'after element';
    } else {
      this.fields.set(this.name, { start: this.valueStart, end });
      this.state = 'after value';
    }
  }

  private to(state: State, i: number): number {
    this.state = state;
    return i + 1;
  }

  private expect(byte: number, wanted: number, next: State, i: number): number {
    if (byte !== wanted) throw this.fault(`the byte ${byte} instead of ${wanted}`);
    return this.to(next, i);
  }

  private fault(what: string): DatasetFault {
    return new DatasetFault('not-json', `${what}, after about ${this.offset} bytes`);
  }
}

/** Whether a value that began with a bracket ends here even if nothing follows. */
function closes(byte: number): boolean {
  return byte === CLOSE_BRACE || byte === CLOSE_BRACKET;
}

function keyOf(bytes: readonly number[]): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return String(JSON.parse(`"${text}"`));
  } catch (cause) {
    throw new DatasetFault('not-json', cause instanceof Error ? cause.message : String(cause));
  }
}
