import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { GroupInfo } from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from './useSphereTranslation';

/** A group by its title, as a link where the catalog has it. @internal */
export function GroupLink({ group }: { readonly group: GroupInfo }) {
  const { t } = useSphereTranslation();
  if (!group.known) {
    return (
      <span title={t('page.unknownGroup', { ref: group.ref })}>
        {group.title}
      </span>
    );
  }
  return (
    <EntityRefLink entityRef={group.ref} underline="always">
      {group.title}
    </EntityRefLink>
  );
}
