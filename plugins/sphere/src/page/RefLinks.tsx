import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { reviewerRefSchema } from '@dataops-sphere/plugin-sphere-common';
import { Fragment } from 'react';

/** Groups and users by their names, as links. What is a parameter still, in an archetype, is shown as it stands. @internal */
export function RefLinks({ refs }: { readonly refs: readonly string[] }) {
  return (
    <>
      {refs.map((ref, index) => (
        <Fragment key={ref}>
          {index > 0 && ', '}
          {reviewerRefSchema.safeParse(ref).success ? (
            <EntityRefLink entityRef={ref} hideIcon underline="always" />
          ) : (
            <code>{ref}</code>
          )}
        </Fragment>
      ))}
    </>
  );
}
