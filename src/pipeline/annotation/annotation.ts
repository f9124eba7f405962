import * as v from 'valibot';
import { BASES, KINDS } from '../../dataset/model/kinds';
import { Bilingual } from '../../dataset/model/schema';
import { DAY_PARTS } from '../../time/day-part';

/**
 * What the editor writes in `src/content/milestones.yaml`. Everything that can be computed (offsets, bounds,
 * context, hashes) is left out and added by the pipeline; everything else is checked against the text.
 */
const Text = v.pipe(v.string(), v.nonEmpty());
const Ids = v.optional(v.array(Text), []);

/** One step from words to a date. `rule` names a rule of `derivation-rules.ts`, which recomputes `to`. */
const Step = v.strictObject({
  rule: Text,
  expression: Text,
  /** Id of the passage in whose quote the expression stands: `<milestone>.<key>`. */
  passage: Text,
  from: v.optional(v.nullable(Text), null),
  to: v.optional(v.nullable(Text), null),
});

const Quote = v.strictObject({
  /** Joined to the milestone's id to make the passage's: `talks` + `a` -> `talks.a`. Never reused. */
  key: v.pipe(v.string(), v.regex(/^[a-z0-9]+$/)),
  article: Text,
  text: Text,
  /** Words right before or right after the quote, where the text stands in the article more than once. */
  prefix: v.optional(Text),
  suffix: v.optional(Text),
  speaker: Text,
  gloss: Text,
  note: v.optional(Bilingual),
});

const AnnotatedMilestone = v.strictObject({
  id: Text,
  kind: v.picklist(KINDS),
  track: Text,
  title: Bilingual,
  label: Bilingual,
  summary: Bilingual,
  partOf: v.optional(Text),
  related: Ids,
  when: v.strictObject({
    /** `null` where the text does not date it. */
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

export const AnnotationSchema = v.strictObject({
  id: Text,
  title: Bilingual,
  dek: Bilingual,
  language: v.literal('zh-Hans'),
  timeZone: Text,
  source: v.strictObject({ file: Text, sha256: Text }),
  /** The day the page speaks from; its year is derived, since the page does not print it. */
  reference: v.strictObject({ edtf: Text, derivation: v.array(Step) }),
  tracks: v.array(v.strictObject({ id: Text, title: Bilingual })),
  /** `names`: how the text names the speaker where speech begins. The narration has none. */
  speakers: v.array(
    v.strictObject({ id: Text, name: Bilingual, role: Bilingual, names: v.optional(v.array(Text), []) }),
  ),
  /** In page order. `headline` is verbatim: it says which of the parsed articles is meant. */
  articles: v.array(
    v.strictObject({
      id: Text,
      headline: Text,
      publisher: Bilingual,
      label: Bilingual,
      gloss: Text,
      date: v.nullable(Text),
    }),
  ),
  /** Parser rules replaced by name for this page (see `parser-rules.ts`). */
  overrides: v.optional(v.record(v.string(), v.unknown()), {}),
  milestones: v.array(AnnotatedMilestone),
  /** Temporal expressions that date no milestone, each with the reason. `context` makes the place unique. */
  dismissed: v.array(v.strictObject({ article: Text, expression: Text, context: Text, reason: Bilingual })),
});

export type Annotation = v.InferOutput<typeof AnnotationSchema>;
export type AnnotatedMilestone = Annotation['milestones'][number];
export type AnnotatedQuote = AnnotatedMilestone['quotes'][number];
export type AnnotatedStep = AnnotatedMilestone['derivation'][number];
