import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ResourceFact } from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../translation';
import { ZoneMark } from './ZoneMark';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
  }),
  { name: 'SpherePlaceWords' },
);

/** Where a resource lies, with the mark that the map has for it: `Inside`, `Outside: ask first`. @internal */
export function PlaceWords({
  resource,
}: {
  readonly resource: Pick<ResourceFact, 'place' | 'zone'>;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const { place, zone } = resource;
  if (place === 'inside') {
    return (
      <span className={classes.root}>
        <ZoneMark of="resource" />
        {t('zone.inside')}
      </span>
    );
  }
  return (
    <span className={classes.root}>
      <ZoneMark of="outside" />
      {zone === 'extendable'
        ? t('resource.outsideAskFirst')
        : t('resource.outsideForbidden')}
    </span>
  );
}
