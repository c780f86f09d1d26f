import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { DeclarationChange } from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from '../../../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  chip: { margin: theme.spacing(0, 0, 0, 1) },
}));

/** One difference as its sentence, marked where it gives the team more or less room. @internal */
export function ChangeLine(props: { readonly change: DeclarationChange }) {
  const { sentence, room } = props.change;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <Typography component="li" variant="body2">
      {sentence}
      {room && (
        <Chip
          size="small"
          variant="outlined"
          className={classes.chip}
          label={
            room === 'more'
              ? `+ ${t('sphere.history.more')}`
              : `− ${t('sphere.history.less')}`
          }
        />
      )}
    </Typography>
  );
}
