import { useRouteRef } from '@backstage/core-plugin-api';
import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import type { RowActionsOf } from '@dataops-sphere/plugin-sphere-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { sphereRouteRef } from '../../routes';
import { askableEntries } from './askableTargets';
import { useReasonNotToAsk } from './AskButton';
import { writeAsk } from './requestAsk';

/** "Ask for more room" for a row of the table; it opens on the page of the sphere. @internal */
export function useAskRow(sphere: SphereDetail): RowActionsOf {
  const { t } = useSphereTranslation();
  const href = useRouteRef(sphereRouteRef);
  const navigate = useNavigate();
  const mayNot = useReasonNotToAsk(sphere);
  const askable = useMemo(() => askableEntries(sphere, Date.now()), [sphere]);
  return row => {
    const none = askable.has(row.id) ? undefined : t('request.nothingAskable');
    const reason = mayNot ?? none;
    const ask = writeAsk(new URLSearchParams(), { entry: row.id });
    return [
      {
        label: t('request.ask'),
        ...(reason && { reason }),
        onChoose: () => navigate(`${href({ name: sphere.name })}?${ask}`),
      },
    ];
  };
}
