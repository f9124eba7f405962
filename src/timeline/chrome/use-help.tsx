import { type ReactNode, useCallback, useState } from 'react';

type HelpDialog = typeof import('./HelpDialog')['HelpDialog'];

/** The help, loaded when it is first asked for: most visits never do. */
export function useHelp(): { readonly open: () => void; readonly dialog: ReactNode } {
  const [Dialog, setDialog] = useState<{ readonly of: HelpDialog } | null>(null);
  const open = useCallback(() => {
    // What does not come is asked for anew the next time.
    import('./HelpDialog').then(
      (part) => setDialog({ of: part.HelpDialog }),
      () => undefined,
    );
  }, []);
  const close = useCallback(() => setDialog(null), []);
  return { open, dialog: Dialog ? <Dialog.of onClose={close} /> : null };
}
