import * as v from 'valibot';
import { parseEdtf } from '../../time/edtf';
import { DAY_PARTS } from '../../time/day-part';
import { parseInstant } from '../../time/instant';
import { BASES, KINDS, USUAL_IMPORTANCE } from './kinds';
import { isLanguageTag } from '../text/languages';

/**
 * The contract between the editor and the viewer, as `public/data/partnership.json` holds it. Published as
 * JSON Schema beside it. Rules that span fields (offsets inside a text, ids that resolve) are in `check.ts`.
 */
export const SCHEMA_ID = 'partnership-timeline/1';

const like = (pattern: RegExp, what: string) => v.pipe(v.string(), v.regex(pattern, what));

/** Ids stand in links for ever: neutral words, no dates, lower case. */
export const Id = like(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'an id: lower-case words joined by hyphens');
const PassageId = like(/^[a-z][a-z0-9-]*\.[a-z0-9]+$/, 'a passage id: <milestone>.<key>');
const Text = v.pipe(v.string(), v.nonEmpty());
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const EdtfText = v.pipe(
  v.string(),
  v.check((text) => parseEdtf(text) !== null, 'an EDTF date or interval'),
);
const InstantText = v.pipe(
  v.string(),
  v.check((text) => parseInstant(text) !== null, 'an ISO 8601 instant with its offset'),
);
/** The language of a text: `zh-Hans`, `en`, `pt-BR`. */
export const LanguageTag = v.pipe(v.string(), v.check(isLanguageTag, 'a language tag (BCP 47)'));
export const HttpsUrl = like(/^https:\/\/[^\s]+$/, 'an https address');

export const Bilingual = v.object({ zh: Text, en: Text });
/** 1 tells the story at the first glance; 3 shows within the milestone that it is part of or folded into. */
export const Importance = v.picklist([1, 2, 3]);

const Derivation = v.object({
  /** One of the pipeline's rules; the interface has a sentence for each. */
  rule: Text,
  /** The words used, verbatim; they stand inside the quote of `passage`. */
  expression: Text,
  passage: PassageId,
  from: v.nullable(EdtfText),
  to: v.nullable(EdtfText),
});

const When = v.object({
  edtf: v.nullable(EdtfText),
  dayPart: v.optional(v.picklist(DAY_PARTS)),
  /** Half-open bounds as drawn and sorted; `null` is an open or unknown bound. */
  earliest: v.nullable(InstantText),
  latest: v.nullable(InstantText),
  basis: v.picklist(BASES),
  /** Milestones known to come before (`after`) or to follow (`before`) this one. */
  after: v.array(Id),
  before: v.array(Id),
});

const around = (side: 'before' | 'after') =>
  v.pipe(
    v.string(),
    v.description(
      `Up to 32 code points right ${side} the quote in the text of the article. They may lie in other blocks; a line feed stands between two blocks.`,
    ),
  );

const Passage = v.object({
  id: PassageId,
  article: Id,
  block: Id,
  /** Unicode code points into the block's text, half-open. */
  start: Offset,
  end: Offset,
  quote: Text,
  prefix: around('before'),
  suffix: around('after'),
  speaker: Id,
  gloss: v.object({ en: Text }),
  /** The editor's remark on an oddity of the printed words. */
  note: v.optional(Bilingual),
});

const Citation = v.object({ url: HttpsUrl, publisher: Text, title: Text, date: EdtfText });

const Milestone = v.object({
  id: Id,
  kind: v.picklist(KINDS),
  layer: v.picklist(['articles', 'context']),
  track: Id,
  importance: v.optional(Importance, USUAL_IMPORTANCE),
  title: Bilingual,
  /** The few words that stand on the mark. */
  label: Bilingual,
  summary: Bilingual,
  partOf: v.optional(Id),
  /** Where a milestone of importance 3 shows that is part of none. */
  foldInto: v.optional(Id),
  related: v.array(Id),
  when: When,
  derivation: v.array(Derivation),
  passages: v.array(Passage),
  citations: v.array(Citation),
  note: v.optional(Bilingual),
});

/** A clause without punctuation at its end, and the milestone that vouches for it. */
const Clause = v.object({ zh: Text, en: Text, milestone: v.optional(Id) });

const Block = v.object({
  id: Id,
  kind: v.picklist([
    'kicker',
    'headline',
    'source',
    'dateline',
    'subhead',
    'paragraph',
    'caption',
    'endnote',
  ]),
  text: Text,
  /** Code-point offsets at which the columns of the page cut the text; joined with nothing in between, but for a space between Latin words. */
  joins: v.array(Offset),
});

const Article = v.object({
  id: Id,
  language: v.optional(LanguageTag),
  publisher: Bilingual,
  /** A word or two for tabs and tables. */
  label: Bilingual,
  /** English translation of the headline; the page marks it as a translation. */
  gloss: v.object({ en: Text }),
  /** As its dateline, its line of source or its front matter gives it; `null` where the report has no date of its own. */
  date: v.nullable(EdtfText),
  /** Where the report can be read at its publisher. */
  url: v.optional(HttpsUrl),
  /** The terms under which its text is shown here. */
  licence: v.optional(Text),
  hash: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{64}$/),
    v.description(
      'SHA-256 of the text of the article in UTF-8: its blocks in order, joined by line feeds, with none at the end. The site publishes these bytes as articles/<id>/text.txt.',
    ),
  ),
  blocks: v.array(Block),
});

const Expression = v.object({
  article: Id,
  block: Id,
  start: Offset,
  end: Offset,
  text: Text,
  edtf: v.nullable(EdtfText),
  milestones: v.array(Id),
  dismissed: v.optional(Bilingual),
});

export const DatasetSchema = v.object({
  schema: v.literal(SCHEMA_ID),
  id: Id,
  /** First 16 hex digits of the SHA-256 of everything else in the file. */
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** Of the reports, unless one has its own. */
  language: LanguageTag,
  timeZone: v.pipe(v.string(), v.regex(/^[+-]\d\d:\d\d$/)),
  /** What the dataset is called, in tabs, on cards and in citations. */
  title: Bilingual,
  /** What the articles tell, in one line: the head of every page. */
  finding: v.optional(Bilingual),
  /** Stands below the title or the finding. */
  dek: Bilingual,
  /** What a reader should know first, in clauses. */
  standfirst: v.optional(v.array(Clause)),
  reference: v.object({ edtf: EdtfText, derivation: v.array(Derivation) }),
  tracks: v.array(v.object({ id: Id, title: Bilingual })),
  speakers: v.array(v.object({ id: Id, name: Bilingual, role: Bilingual })),
  articles: v.array(Article),
  milestones: v.array(Milestone),
  expressions: v.array(Expression),
});

export type Dataset = v.InferOutput<typeof DatasetSchema>;
/** All of a dataset but its milestones, of which there may be 200,000. */
export type DatasetHead = Omit<Dataset, 'milestones'>;
export type Milestone = Dataset['milestones'][number];
export type When = Milestone['when'];
export type DerivationStep = Milestone['derivation'][number];
export type Passage = Milestone['passages'][number];
export type Article = Dataset['articles'][number];
export type Block = Article['blocks'][number];
export type Expression = Dataset['expressions'][number];
export type Track = Dataset['tracks'][number];
export type Speaker = Dataset['speakers'][number];
export type Bilingual = v.InferOutput<typeof Bilingual>;
/** A language the interface and the editor's texts are written in. */
export type Locale = keyof Bilingual;
