/**
 * Writes a made-up dataset of any size: `node scripts/make-dataset.mjs 100000 out.json`. The same count gives the same
 * bytes on every machine. Nothing in it happened, but every quotation is in its article.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { busyDaySpans, dateAt, ZONE } from './made-dates.mjs';
import { SENTENCES, sentenceAt, SPEAKERS, TRACKS } from './made-words.mjs';

/** The most code points of `prefix` and `suffix`. */
const CONTEXT = 32;
/** Text is collected up to this many characters before it is written. */
const CHUNK = 1 << 20;

/** @throws RangeError unless `count` is a whole number from 0 on. */
export function writeDataset(count, file) {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a number of milestones: ${count}`);
  const random = randomFrom(20260520);
  const articles = articlesFor(count, random);
  const out = new Output(file);
  const { version, ...head } = headOf(count, articles);
  const [before, after] = JSON.stringify(head).split(/(?<="id":"made-[0-9]+",)/u);
  out.put(before);
  out.putVersion(version);
  out.put(`${after.slice(0, -1)},"milestones":[`);
  const days = Array.from({ length: busyDaySpans(count) }, () => ({ whole: null, last: null }));
  for (let i = 0; i < count; i += 1) {
    out.put((i === 0 ? '' : ',') + JSON.stringify(milestoneAt(i, random, articles, days)));
  }
  out.put('],"expressions":[]}');
  out.close();
}

function headOf(count, articles) {
  return {
    schema: 'partnership-timeline/1',
    id: `made-${count}`,
    version: '0'.repeat(16),
    language: 'zh-Hans',
    timeZone: ZONE,
    title: { zh: `${count}个虚构的里程碑`, en: `${count} made-up milestones` },
    dek: { zh: '为测量而生成，无一真实', en: 'Made for measuring; none of it happened' },
    reference: { edtf: '2026-05-20', derivation: [] },
    tracks: TRACKS,
    speakers: SPEAKERS,
    articles: articles.map(({ article }) => article),
  };
}

/** Articles, each with its sentences that can be quoted: number, block, offsets, prefix and suffix. */
function articlesFor(count, random) {
  const length = Math.min(Math.max(3, Math.floor(count / 50)), 2_000);
  return Array.from({ length }, (_, i) => {
    const sentences = [];
    const paragraphs = Array.from({ length: 4 + Math.floor(random() * 4) }, (__, p) => {
      const numbers = Array.from({ length: 3 + Math.floor(random() * 3) }, () =>
        Math.floor(random() * SENTENCES),
      );
      const text = numbers.map((number) => sentenceAt(number).quote).join('');
      let start = 0;
      for (const number of numbers) {
        sentences.push(passageIn(text, start, number, `p${p + 1}`));
        start = sentences.at(-1).end;
      }
      return { id: `p${p + 1}`, kind: 'paragraph', text, joins: [] };
    });
    const date = `2026-05-${String(1 + (i % 28)).padStart(2, '0')}`;
    const blocks = [
      { id: 'k1', kind: 'kicker', text: `第${i + 1}号报道`, joins: [] },
      { id: 'h1', kind: 'headline', text: sentenceAt((i * 37) % SENTENCES).title.zh, joins: [] },
      { id: 'd1', kind: 'dateline', text: `样社北京${date.slice(0, 4)}年5月${1 + (i % 28)}日电`, joins: [] },
      ...paragraphs,
    ];
    const article = {
      id: `r-${i + 1}`,
      publisher: { zh: '样社', en: 'Sample Agency' },
      label: { zh: `报道${i + 1}`, en: `Report ${i + 1}` },
      gloss: { en: sentenceAt((i * 37) % SENTENCES).title.en },
      date,
      hash: createHash('sha256')
        .update(blocks.map(({ text }) => text).join('\n'))
        .digest('hex'),
      blocks,
    };
    return { article, sentences };
  });
}

/** Offsets count code points, as in the schema. */
function passageIn(text, start, number, block) {
  const points = Array.from(text);
  const { quote } = sentenceAt(number);
  const end = start + Array.from(quote).length;
  const prefix = points.slice(Math.max(start - CONTEXT, 0), start).join('');
  const suffix = points.slice(end, end + CONTEXT).join('');
  return { number, block, start, end, quote, prefix, suffix };
}

/** `days` holds, for each busy day, the milestone that a later one may be part of and the one that it may follow. */
function milestoneAt(i, random, articles, days) {
  const { article, sentences } = articles[Math.floor(random() * articles.length)];
  const { number, ...words } = sentences[Math.floor(random() * sentences.length)];
  const { kind, title, label, summary } = sentenceAt(number);
  const { busy, ...date } = dateAt(random, days.length);
  const id = `m-${i + 1}`;
  const day = days[busy];
  const [joins, ordered, speaker] = [random(), random(), random()];
  const orderable = day !== undefined && !date.edtf.includes('T');
  const partOf = orderable && joins < (kind === 'statement' ? 0.5 : 0.05) ? day.whole : null;
  // Order only milestones of the same part of a day, so that no order contradicts the dates. Each names at most one
  // earlier milestone, so that no circle can arise.
  const { last } = day ?? {};
  const beside = orderable && last && last.part === date.dayPart && last.id !== partOf ? [last.id] : [];
  const after = ordered < 0.06 ? beside : [];
  const before = ordered > 0.97 ? beside : [];
  if (orderable) day.last = { id, part: date.dayPart };
  if (orderable && date.dayPart !== undefined && kind !== 'statement' && partOf === null) day.whole = id;
  const { edtf, dayPart, earliest, latest, basis } = date;
  return {
    id,
    kind,
    layer: 'articles',
    track: TRACKS[Math.floor(random() * TRACKS.length)].id,
    title,
    label,
    summary,
    ...(partOf === null ? {} : { partOf }),
    related: [],
    when: { edtf, ...(dayPart ? { dayPart } : {}), earliest, latest, basis, after, before },
    derivation: [],
    passages: [
      {
        id: `${id}.a`,
        article: article.id,
        ...words,
        speaker: SPEAKERS[speaker < 0.7 ? 0 : 1 + Math.floor(random() * 3)].id,
        gloss: { en: label.en },
      },
    ],
    citations: [],
  };
}

/** A file that is written in large pieces. Its version, a hash, is known only at the end. */
class Output {
  #fd;
  #hash = createHash('sha256');
  #waiting = '';
  #written = 0;
  #versionAt = 0;

  constructor(file) {
    this.#fd = openSync(file, 'w');
  }

  put(text) {
    this.#hash.update(text);
    this.#waiting += text;
    if (this.#waiting.length > CHUNK) this.#flush();
  }

  /** Writes the place of the version, which is not part of the hash. */
  putVersion(placeholder) {
    this.#flush();
    const name = '"version":"';
    this.#versionAt = this.#written + name.length;
    this.#waiting = `${name}${placeholder}",`;
  }

  close() {
    this.#flush();
    writeSync(this.#fd, this.#hash.digest('hex').slice(0, 16), this.#versionAt);
    closeSync(this.#fd);
  }

  #flush() {
    const bytes = Buffer.from(this.#waiting);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#fd, bytes, at);
    this.#written += bytes.length;
    this.#waiting = '';
  }
}

/** Mulberry32: a small generator that gives the same numbers on every machine. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [count, file] = process.argv.slice(2);
  if (!count || !file) throw new Error('usage: node scripts/make-dataset.mjs <count> <file>');
  writeDataset(Number(count), file);
}
