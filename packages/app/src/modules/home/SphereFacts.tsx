import { LinkButton } from '@backstage/core-components';
import {
  createSphereMapModel,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { MiniSphereMap } from '@dataops-sphere/plugin-sphere-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(3),
  },
  map: { flex: 'none', display: 'flex' },
  words: { flex: '1 1 240px' },
}));

/** Props of {@link SphereFacts}. */
export interface SphereFactsProps {
  readonly sphere: SphereDetail;
}

/** A sphere as a picture and in a few words, with the way to its page. */
export const SphereFacts = ({ sphere }: SphereFactsProps) => {
  const classes = useStyles();
  const model = useMemo(() => {
    const kinds = new Map(sphere.kinds.map(kind => [kind.name, kind]));
    return createSphereMapModel(sphere.resolved, { kinds });
  }, [sphere]);
  return (
    <div className={classes.root}>
      <div className={classes.map}>
        <MiniSphereMap model={model} size={180} />
      </div>
      <div className={classes.words}>
        <Typography variant="h5" component="h3" gutterBottom>
          {sphere.title}
        </Typography>
        {sphere.description && (
          <Typography paragraph>{sphere.description}</Typography>
        )}
        <Typography variant="body2" color="textSecondary" paragraph>
          Declared by {sphere.platformOwner.title}
        </Typography>
        <LinkButton
          to={`/spheres/${encodeURIComponent(sphere.name)}`}
          variant="contained"
          color="primary"
        >
          Open sphere
        </LinkButton>
      </div>
    </div>
  );
};
