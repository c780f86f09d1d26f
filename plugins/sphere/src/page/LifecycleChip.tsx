import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import type { Lifecycle } from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from './useSphereTranslation';

const useStyles = makeStyles({ root: { margin: 0 } });

/** The lifecycle of a sphere, only where it isn't the usual one. @internal */
export function LifecycleChip(props: { readonly lifecycle: Lifecycle }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  if (props.lifecycle === 'active') return null;
  return (
    <Chip
      size="small"
      variant="outlined"
      className={classes.root}
      label={t(`page.lifecycle.${props.lifecycle}`)}
    />
  );
}
