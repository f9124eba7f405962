import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { Words } from '../i18n/dictionary';
import { forgetFailures } from '../ui/lazy-part';

interface Props {
  /** What the reader calls this pane. */
  readonly name: string;
  readonly words: Words['app'];
  readonly children: ReactNode;
  readonly onFault?: () => void;
}

interface State {
  readonly fault: Error | null;
  readonly stack: string;
}

/** A broken pane leaves the others standing and says so, with a report to copy. */
export class PaneBoundary extends Component<Props, State> {
  override state: State = { fault: null, stack: '' };

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override componentDidCatch(_fault: unknown, info: ErrorInfo): void {
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
