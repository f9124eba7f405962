import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words';
import { reloadPage } from '../state/route/stale-release';
import { forgetFailures, hasFailures } from './lazy-part';

interface Props {
  /** Name of the pane, in the words of the interface. */
  readonly name: string;
  readonly children: ReactNode;
  readonly onFault?: () => void;
}

interface State {
  /** Message of what was thrown. */
  readonly fault: string | null;
  readonly stack: string;
}

/** Shows an error in place of a broken pane, with a report to copy and a button to try again; the other panes stay. */
export class PaneBoundary extends Component<Props, State> {
  override state: State = { fault: null, stack: '' };

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { fault: fault instanceof Error ? fault.message : String(fault) };
  }

  /** Whether the reader asked to try again. */
  #retried = false;

  override componentDidCatch(_fault: unknown, info: ErrorInfo): void {
    // Some browsers remember until a reload that a script named in the head failed (the module map of HTML).
    if (this.#retried && hasFailures()) void reloadPage();
    this.#retried = false;
    this.setState({ stack: info.componentStack ?? '' });
    this.props.onFault?.();
  }

  readonly #retry = (): void => {
    forgetFailures();
    this.#retried = true;
    this.setState({ fault: null, stack: '' });
  };

  override render(): ReactNode {
    const { fault, stack } = this.state;
    const { name, children } = this.props;
    if (fault === null) return children;
    const report = `${name}: ${fault}\n${stack.trim().split('\n').slice(0, 6).join('\n')}`;
    return <Fault name={name} report={report} onRetry={this.#retry} />;
  }
}

function Fault({ name, report, onRetry }: { name: string; report: string; onRetry: () => void }) {
  const { app } = useWords();
  return (
    <div role="alert" className="m-2 rounded-lg border border-accent bg-accent-wash p-4">
      <p className="font-bold">{app.paneFault(name)}</p>
      <button
        type="button"
        onClick={onRetry}
        className="mt-2 min-h-11 rounded-full border border-line-strong px-4"
      >
        {app.paneAgain}
      </button>
      <label className="mt-2 block text-sm text-ink-soft">
        <span>{app.paneReport}</span>
        <textarea
          readOnly
          rows={4}
          className="mt-1 block w-full rounded border border-line bg-paper p-2 font-mono text-xs"
          value={report}
        />
      </label>
    </div>
  );
}
