import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLanguage, useWords } from '../i18n/use-words';
import { missing } from '../state/missing';
import { useFilter, useStatementsShown } from '../state/query/use-query';
import { useSelected } from '../state/route/use-route';
import { useDataset } from '../state/use-dataset';
import { lazyModule, lazyPart } from '../ui/lazy-part';
import { usePrinting } from '../ui/use-printing';
import { Toolbar } from './chrome/Toolbar';
import { Drawing } from './Drawing';
import { planStage, surveyOf } from './plan/plan-stage';
import { StageProvider } from './stage-context';
import { type Box, useBox, useMeasure } from './use-measure';

/**
 * The drawing on paper. The style sheet scales it to the width of the page: an A4 page is about 720 px wide, so that its letters stay
 * as large as those of a footnote, whatever the width of the window was.
 */
const PAPER = { widthPx: 960, heightPx: 540 };

/** The timeline of wide screens: the toolbar above the drawing. It needs the size of its frame. */
export function Timeline() {
  const [ref, box] = useBox<HTMLDivElement>();
  const printing = usePrinting();
  return (
    <div ref={ref} className="@container relative flex min-h-0 flex-1 flex-col">
      {box && box.widthPx > 0 ? <Measured box={printing ? { ...box, ...PAPER } : box} /> : null}
    </div>
  );
}

/** In a chunk of its own, because most visits never open it. */
const HelpDialog = lazyPart(async () => (await import('./chrome/HelpDialog')).HelpDialog);
/** Only for dense datasets. */
const Counting = lazyModule(async () => await import('./dense/count-marks'));

/** Height of the toolbar in one line, until it is measured. */
const TOOLBAR_REM = 2.5;

function Measured({ box }: { readonly box: Box }) {
  const { widthPx, heightPx, rootPx, fontFamily } = box;
  const index = useDataset();
  const locale = useLanguage();
  // The toolbar is measured because it may wrap. Its size also changes with the letter spacing, that of the frame does not.
  const [barRef, bar] = useBox<HTMLDivElement>();
  const measure = useMeasure(fontFamily, bar?.letterPx ?? 0, bar?.wordPx ?? 0);
  const drawingPx = heightPx - (bar?.heightPx ?? TOOLBAR_REM * rootPx);
  const survey = useMemo(() => surveyOf(index), [index]);
  const plan = useMemo(
    () => planStage({ survey, widthPx, heightPx: drawingPx, rootPx, locale, measure }),
    [survey, widthPx, drawingPx, rootPx, locale, measure],
  );

  const at = index.milestones.indexOf(useSelected() ?? '');
  const selected = at < 0 ? null : at;
  const [asked] = useStatementsShown();
  // A filter for statements shows them too.
  const [{ kind }] = useFilter();
  const statements = asked || kind.includes('statement');
  // The drawing only exists in a browser, so the page of the build knows no today.
  const [now] = useState(() => Date.now());
  const today = now >= survey.extent.start && now < survey.extent.end ? now : null;
  const [isHelpOpen, setHelpOpen] = useState(false);
  const name = useWords().timeline.helpButton;
  const openHelp = useCallback(
    function open(): void {
      void HelpDialog.preload().then((here) => {
        setHelpOpen(here);
        missing.set(here ? null : { name, again: open });
      });
    },
    [name],
  );
  return (
    <StageProvider
      plan={plan}
      measure={measure}
      statements={statements}
      selected={selected}
      today={today}
      openHelp={openHelp}
    >
      <Toolbar barRef={barRef} />
      {plan.dense ? <DenseDrawing /> : <Drawing countTracks={null} />}
      {isHelpOpen ? <HelpDialog.Part onClose={() => setHelpOpen(false)} /> : null}
    </StageProvider>
  );
}

/** Waits without `Suspense`, which shows nothing for 300 ms after a fallback. If the code does not load, the pane says so. */
function DenseDrawing() {
  const status = Counting.status.use();
  useEffect(() => void Counting.preload(), []);
  return status === 'waiting' ? null : <CountedDrawing />;
}

function CountedDrawing() {
  return <Drawing countTracks={Counting.useModule().countTracks} />;
}
