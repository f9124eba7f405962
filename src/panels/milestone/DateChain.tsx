import type { DerivationStep, Milestone } from '../../dataset/model/schema';
import { PAGE_WORDS } from '../../i18n/page-words';
import { useReadingWords } from '../../i18n/reading-words';
import { useLanguage } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useHref, useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { DerivationSteps } from '../shared/DerivationSteps';
import { OrderLines } from '../shared/OrderLines';

/** A whole day in EDTF, without an hour. */
const DAY = /^-?\d{4}-\d\d-\d\d$/;

/** The steps that lead to a date, stated orders, and how the date of the reports is known. */
export function DateChain({ milestone }: { milestone: Milestone }) {
  const { reference } = useDataset().dataset;
  const { dateChain: words } = useReadingWords();
  const locale = useLocale();
  const language = useLanguage();
  const href = useHref();
  const { when, derivation, passages } = milestone;
  return (
    <>
      {derivation.length > 0 ? (
        <DerivationSteps steps={derivation} dayPart={when.dayPart} />
      ) : (
        <p className="mt-1.5">{passages.length > 0 ? words.noChain[when.basis] : words.noQuotation}</p>
      )}
      <OrderLines milestone={milestone} />
      {DAY.test(when.edtf ?? '') ? <p className="mt-1.5">{words.noHour}</p> : null}
      {startsFromPage(derivation, reference.edtf) && reference.derivation.length > 0 ? (
        <details className="mt-2">
          <summary className="min-h-6 underline decoration-dotted underline-offset-4">
            {words.referenceTitle(dateInWords(reference.edtf, locale))}
          </summary>
          <DerivationSteps steps={reference.derivation} />
        </details>
      ) : null}
      <p className="mt-1.5 print:hidden">
        <a
          href={href({ route: { kind: 'method' } })}
          className="inline-block min-h-6 underline underline-offset-4 pointer-coarse:py-2.5"
        >
          {PAGE_WORDS[language].method}
        </a>
      </p>
    </>
  );
}

/** Whether a step starts from the date of the reports or its year: these are derived as well. */
function startsFromPage(derivation: readonly DerivationStep[], reference: string): boolean {
  const year = /^-?\d{4}/.exec(reference)?.[0];
  return derivation.some(({ from }) => from !== null && (from === year || from === reference));
}
