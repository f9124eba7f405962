import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a page beside the timeline, with its heading. */
export function PagePart({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h3 id={id} className="mb-2 font-serif text-xl font-bold">
        {title}
      </h3>
      {children}
    </section>
  );
}
