import { createElement, type ReactNode, Suspense, use, useEffect, useState } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { forgetFailure, loadVerticalForm, type Rail, loadedVerticalForm } from './vertical-part';

interface Props {
  /** What stands under the selected card. */
  readonly renderDetail?: (milestone: Milestone) => ReactNode;
  /** Called once the hand and the keys are heard. */
  readonly onDrawn: () => void;
}

/**
 * The timeline of phones, whose script wide screens never load. In the page it is there as HTML: React brings what
 * stands in a boundary to life after the rest, and on a wide screen it has been taken out by then. Whoever starts the
 * app on a phone loads the script first, so that the boundary never waits: a change that meets a waiting one blanks it.
 */
export function VerticalFrame(props: Props) {
  // Once for each mounting: what is here is drawn without waiting, and what was waited for stays the same component.
  const [here] = useState(loadedVerticalForm);
  // A boundary that failed unmounts this; mounted anew it tries anew.
  useEffect(() => forgetFailure, []);
  return (
    <Suspense fallback={null}>{here ? <Alive {...props} form={here} /> : <Awaited {...props} />}</Suspense>
  );
}

/** Always by `use`: React renders who waited anew, and is lost where a hook is left out the second time. */
function Awaited(props: Props) {
  return <Alive {...props} form={use(loadVerticalForm())} />;
}

function Alive({ form, renderDetail, onDrawn }: Props & { readonly form: Rail }) {
  useEffect(onDrawn, [onDrawn]);
  return createElement(form, renderDetail ? { renderDetail } : {});
}
