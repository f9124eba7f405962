import { useWords } from '../../i18n/use-words';
import { CopyButton } from './CopyButton';
import { useSeenUrl } from './use-seen-url';

/** Copies the link to what is seen: the place, the passage, the view and the filter. */
export function CopyLink({ className = '' }: { className?: string }) {
  const url = useSeenUrl();
  const { copy } = useWords().panels;
  return (
    <CopyButton
      label={copy.link}
      done={copy.linkDone}
      text={() => ({ plain: url() })}
      className={className}
    />
  );
}
