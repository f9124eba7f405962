import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { Words } from '../i18n/dictionary';
import { reloadPage } from '../state/route/stale-release';
import { forgetFailures, hasFailures } from '../ui/lazy-part';

interface Props {
  /** Name of the pane, in the words of the interface. */
  readonly name: string;
  readonly words: Words['app'];
  readonly children: ReactNode;
  readonly onFault?: () => void;
}

interface State {
  readonly fault: Error | null;
  readonly stack: string;
}

/** Shows an error in place of a broken pane, with a report to copy and a button to try again; the other panes stay. */
export class PaneBoundary extends Component<Props, State> {
  override state: State = { fault: null, stack: '' };

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  /** Whether the reader asked to try again. */
  #retried = false;

  override componentDidCatch(_fault: unknown, info: ErrorInfo): void {
    // Chromium remembers that an import failed until the page is reloaded (the module map of HTML).
    if (this.#retried && hasFailures()) void reloadPage();
    this.#retried = false;
    this.setState({ stack: info.componentStack ?? '' });
    this.props.onFault?.();
  }

  override render(): ReactNode {
    const { fault, stack } = this.state;
    const { name, words, children } = this.props;
    if (!fault) return children;
    return (
      <div role="alert" className="m-2 rounded-lg border border-accent bg-accent-wash p-4">
        <p className="font-bold">
          <span>{words.paneFault(name)}</span>
        </p>
        <button
          type="button"
          onClick={() => {
            forgetFailures();
            this.#retried = true;
            this.setState({ fault: null, stack: '' });
          }}
          className="mt-2 min-h-11 rounded-full border border-line-strong px-4"
        >
          <span>{words.paneAgain}</span>
        </button>
        <label className="mt-2 block text-sm text-ink-soft">
          <span>{words.paneReport}</span>
          <textarea
            readOnly
            rows={4}
            className="mt-1 block w-full rounded border border-line bg-paper p-2 font-mono text-xs"
            value={`${name}: ${fault.message}\n${stack.trim().split('\n').slice(0, 6).join('\n')}`}
          />
        </label>
      </div>
    );
  }
}
