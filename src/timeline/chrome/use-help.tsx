import { type ReactNode, useCallback, useState } from 'react';
import { lazyPart } from '../../ui/lazy-part';

/** In a chunk of its own, because most visits never open it. */
const HelpDialog = lazyPart(async () => (await import('./HelpDialog')).HelpDialog);

export function useHelp(): { readonly open: () => void; readonly dialog: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => void HelpDialog.preload().then(setOpen), []);
  const close = useCallback(() => setOpen(false), []);
  return { open, dialog: isOpen ? <HelpDialog.Part onClose={close} /> : null };
}
