import { NOT_FOUND_WORDS } from '../i18n/not-found-words';
import { useLanguage } from '../i18n/use-words';
import { useAddress, useLinkProps } from '../state/use-place';

/** The address names nothing that is here: says what it named, and leads to the whole. */
export function NotFound() {
  const { place } = useAddress();
  const link = useLinkProps();
  const notFound = NOT_FOUND_WORDS[useLanguage()];
  if (place.kind === 'whole') return null;
  const { sentence, name } =
    place.kind === 'unknown'
      ? { sentence: notFound.path, name: place.path }
      : { sentence: notFound[place.kind], name: place.id };
  return (
    <div data-not-found="" className="rounded-lg border border-line-strong bg-paper-raised p-6">
      <h2 className="font-serif text-2xl font-bold">
        <span>{notFound.title}</span>
      </h2>
      <p className="mt-2 break-words">
        <span>{sentence}</span> <code className="text-sm">{name}</code>
      </p>
      <p className="mt-3">
        <a
          {...link({ place: { kind: 'whole' } })}
          className="inline-flex min-h-11 items-center font-bold text-accent underline underline-offset-4"
        >
          <span>{notFound.whole}</span>
        </a>
      </p>
    </div>
  );
}
