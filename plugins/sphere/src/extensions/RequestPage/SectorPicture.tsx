import { makeStyles } from '@material-ui/core/styles';
import {
  createSphereMapModel,
  type ExtensionDetail,
  type SphereDetail,
  type SphereMapModel,
} from '@dataops-sphere/plugin-sphere-common';
import { MiniSphereMap } from '@dataops-sphere/plugin-sphere-react';
import { useMemo } from 'react';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const SIZE = 240;

const useStyles = makeStyles({
  root: { width: SIZE, height: SIZE, maxWidth: '100%' },
});

/** Properties of {@link SectorPicture}. @internal */
export interface SectorPictureProps {
  readonly detail: ExtensionDetail;
  readonly sphere: SphereDetail;
}

/** The affected sectors at their place in the map of the sphere; what is used of them stands beside it. @internal */
export function SectorPicture({ detail, sphere }: SectorPictureProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const families = [...new Set(detail.effects.map(({ family }) => family))]
    .sort()
    .join('\n');
  const model = useMemo(
    () => sectorModel(sphere, families.split('\n')),
    [sphere, families],
  );
  if (model.sectors.length === 0) return null;
  return (
    <div className={classes.root}>
      <MiniSphereMap
        model={model}
        size={SIZE}
        label={t('review.effects.picture', { sphere: sphere.title })}
      />
    </div>
  );
}

function sectorModel(
  sphere: SphereDetail,
  families: readonly string[],
): SphereMapModel {
  const kinds = new Map(sphere.kinds.map(kind => [kind.name, kind]));
  const { room, overlays } = sphere;
  const model = createSphereMapModel(sphere.resolved, {
    kinds,
    room,
    overlays,
  });
  const sectors = model.sectors.filter(s => families.includes(s.family));
  return { ...model, sectors };
}
