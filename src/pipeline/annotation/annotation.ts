import * as v from 'valibot';
import { BASES, KINDS } from '../../dataset/model/kinds';
import { Bilingual, HttpsUrl, Id, Importance, LanguageTag } from '../../dataset/model/schema';
import { DAY_PARTS } from '../../time/day-part';

/**
 * The schema of a story’s `story.yaml`, which the editor writes. It has nothing that the pipeline can compute
 * (offsets, bounds, context, hashes). The pipeline checks everything in it against the text.
 */
const Text = v.pipe(v.string(), v.nonEmpty());
const Ids = v.optional(v.array(Text), []);

/** One step from an expression to a date. `rule` names a rule of `derivation-rules.ts`, which computes `to` again. */
const Step = v.strictObject({
  rule: Text,
  expression: Text,
  /** Id of the passage whose quote contains the expression: `<milestone>.<key>`. */
  passage: Text,
  from: v.optional(v.nullable(Text), null),
  to: v.optional(v.nullable(Text), null),
});

const Quote = v.strictObject({
  /** The passage's id is the milestone's id and this key: `talks.a`. A key is never used again. */
  key: v.pipe(v.string(), v.regex(/^[a-z0-9]+$/)),
  article: Text,
  text: Text,
  /** Words right before or right after the quote. Needed if the article has the text more than once. */
  prefix: v.optional(Text),
  suffix: v.optional(Text),
  speaker: Text,
  /** Why the speaker is not the one that the text names by the rules of `attribute-speech.ts`. Readers see it as a note. */
  speakerReason: v.optional(Bilingual),
  /** The quote in English; a report in English needs none. */
  gloss: v.optional(Text),
  note: v.optional(Bilingual),
});

const AnnotatedMilestone = v.strictObject({
  id: Id,
  kind: v.picklist(KINDS),
  track: Text,
  importance: Importance,
  title: Bilingual,
  label: Bilingual,
  summary: Bilingual,
  partOf: v.optional(Text),
  /** For importance 3 only: the milestone in which it shows, if it is part of none. */
  foldInto: v.optional(Text),
  related: Ids,
  when: v.strictObject({
    /** `null` if the text gives no date. */
    edtf: v.nullable(Text),
    dayPart: v.optional(v.picklist(DAY_PARTS)),
    basis: v.picklist(BASES),
    after: Ids,
    before: Ids,
  }),
  derivation: v.optional(v.array(Step), []),
  quotes: v.pipe(v.array(Quote), v.minLength(1)),
  note: v.optional(Bilingual),
});

/** Says only what the quotations of its milestone say: see `check-clauses.ts`. */
const Clause = v.strictObject({ milestone: Text, zh: Text, en: Text });

/** A file in the folder `reports`, byte for byte. `overrides` are for this file only. */
const Source = v.strictObject({
  file: Text,
  sha256: Text,
  overrides: v.optional(v.record(v.string(), v.unknown()), {}),
});

export const AnnotationSchema = v.strictObject({
  id: Id,
  title: Bilingual,
  /** The line at the head of every page, in clauses; they are joined with commas. */
  finding: v.optional(v.array(Clause), []),
  dek: Bilingual,
  standfirst: v.optional(v.array(Clause), []),
  /** Of the reports, unless one has its own. */
  language: LanguageTag,
  timeZone: Text,
  /** The one page of the story. A story of several files has `sources` instead. */
  source: v.optional(Source),
  /** Pages as pasted, and clean texts with front matter, in the order of their articles. */
  sources: v.optional(v.array(Source), []),
  /** The date of the page. It is derived, because the page does not print its year. */
  reference: v.strictObject({ edtf: Text, derivation: v.array(Step) }),
  tracks: v.array(v.strictObject({ id: Id, title: Bilingual })),
  /** `names`: how the text names the speaker at the start of a speech. The narration has none. */
  speakers: v.array(
    v.strictObject({ id: Id, name: Bilingual, role: Bilingual, names: v.optional(v.array(Text), []) }),
  ),
  /** In page order. `headline` is verbatim and identifies the parsed article. */
  articles: v.array(
    v.strictObject({
      id: Id,
      headline: Text,
      label: Bilingual,
      /** The headline in English; a report in English needs none. */
      gloss: v.optional(Text),
      // What the front matter of its file says need not be said here.
      language: v.optional(LanguageTag),
      publisher: v.optional(Bilingual),
      date: v.optional(v.nullable(Text)),
      url: v.optional(HttpsUrl),
      licence: v.optional(Text),
    }),
  ),
  /** Parser rules to replace, by name (see `parser-rules.ts`). `lines` confirms or replaces the reading of a line of the page, by number. */
  overrides: v.optional(v.record(v.string(), v.unknown()), {}),
  milestones: v.array(AnnotatedMilestone),
  /** Temporal expressions that date no milestone, each with a reason. `context` says which occurrence is meant. */
  dismissed: v.array(v.strictObject({ article: Text, expression: Text, context: Text, reason: Bilingual })),
});

/** What the editor writes. */
export type WrittenAnnotation = v.InferOutput<typeof AnnotationSchema>;
type WrittenArticle = WrittenAnnotation['articles'][number];
/** An entry of `articles`, completed by front matter. */
export type AnnotatedArticle = WrittenArticle & {
  readonly publisher: Bilingual;
  readonly date: string | null;
};
export type Annotation = Omit<WrittenAnnotation, 'articles'> & { readonly articles: AnnotatedArticle[] };
export type SourceEntry = WrittenAnnotation['sources'][number];
export type AnnotatedMilestone = Annotation['milestones'][number];
export type Clause = Annotation['finding'][number];
export type AnnotatedQuote = AnnotatedMilestone['quotes'][number];
export type AnnotatedStep = AnnotatedMilestone['derivation'][number];
