import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** Characters of an etag that tell it from others. */
const ETAG = 12;

/** Who made a revision: a person, or `source@etag` in short. @internal */
export function AuthorName({ author }: { readonly author: string }) {
  if (/^user:[^/]+\/.+$/.test(author)) {
    return <EntityRefLink entityRef={author} hideIcon underline="always" />;
  }
  const [source, etag] = author.split('@');
  const short = etag ? `${source}@${etag.slice(0, ETAG)}` : source;
  return <code title={author}>{short}</code>;
}
