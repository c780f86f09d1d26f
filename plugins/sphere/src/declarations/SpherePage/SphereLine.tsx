import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { SphereSummary } from '@dataops-sphere/plugin-sphere-common';
import { Fragment, type ReactNode } from 'react';
import { GroupLink } from '../../page/GroupLink';
import { LifecycleChip } from '../../page/LifecycleChip';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { libraryRouteRef } from '../../routes';

/** Whose sphere it is, who declares it, on what it is based and where it is edited: one line. @internal */
export function SphereLine({ sphere }: { readonly sphere: SphereSummary }) {
  const { t } = useSphereTranslation();
  const library = useRouteRef(libraryRouteRef);
  const { basedOn, manager, lifecycle } = sphere;
  const facts: ReactNode[] = [
    t('sphere.team', { team: <GroupLink group={sphere.team} /> }),
    t('sphere.platformOwner', {
      group: <GroupLink group={sphere.platformOwner} />,
    }),
  ];
  if (lifecycle !== 'active') {
    facts.push(<LifecycleChip lifecycle={lifecycle} />);
  }
  if (basedOn) {
    const to = `${library()}?archetype=${encodeURIComponent(
      basedOn.archetype,
    )}`;
    facts.push(
      t('sphere.basedOn', {
        archetype: (
          <Link to={to} underline="always">
            {basedOn.title}
          </Link>
        ),
      }),
    );
  }
  if (manager?.editUrl) {
    facts.push(
      t('sphere.editedIn', {
        link: (
          <Link to={manager.editUrl} underline="always">
            {t('sphere.git')}
          </Link>
        ),
      }),
    );
  }
  return (
    <>
      {facts.map((fact, index) => (
        <Fragment key={index}>
          {index > 0 && <span aria-hidden>·</span>}
          <span>{fact}</span>
        </Fragment>
      ))}
    </>
  );
}
