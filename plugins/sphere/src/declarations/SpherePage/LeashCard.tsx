import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { libraryRouteRef } from '../../routes';
import { ExtensionRulesList } from './ExtensionRulesList';

const useStyles = makeStyles(theme => ({
  heading: {
    fontWeight: 700,
    marginTop: theme.spacing(2),
  },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** The checkpoints that the declaration names, and its rules for extra room, in words. @internal */
export function LeashCard({ sphere }: { readonly sphere: SphereDetail }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { leash } = sphere.resolved;
  return (
    <Panel title={t('sphere.leashTitle')}>
      <Typography variant="body2" color="textSecondary">
        {t('sphere.leashLead')}
      </Typography>
      <Typography variant="body2" component="h3" className={classes.heading}>
        {t('sphere.checkpointsTitle')}
      </Typography>
      {leash.checkpoints.length === 0 ? (
        <Typography variant="body2">{t('sphere.noCheckpoints')}</Typography>
      ) : (
        <ul className={classes.list}>
          {leash.checkpoints.map(checkpoint => (
            <CheckpointLine
              key={checkpoint.name}
              checkpoint={checkpoint}
              title={sphere.checkpointTitles[checkpoint.name]}
            />
          ))}
        </ul>
      )}
      <Typography variant="body2" component="h3" className={classes.heading}>
        {t('sphere.rulesTitle')}
      </Typography>
      <ExtensionRulesList rules={leash.extensions} />
    </Panel>
  );
}

type Checkpoint = SphereDetail['resolved']['leash']['checkpoints'][number];

function CheckpointLine(props: {
  readonly checkpoint: Checkpoint;
  readonly title?: string;
}) {
  const { name, provenance } = props.checkpoint;
  const { t } = useSphereTranslation();
  const library = useRouteRef(libraryRouteRef);
  return (
    <Typography variant="body2" component="li">
      <Link
        to={`${library()}?checkpoint=${encodeURIComponent(name)}`}
        underline="always"
      >
        {props.title ?? name}
      </Link>{' '}
      <Typography variant="body2" component="span" color="textSecondary">
        {provenance.origin === 'archetype'
          ? t('sphere.provenanceArchetype', { title: provenance.title })
          : t('sphere.provenanceSphere')}
      </Typography>
    </Typography>
  );
}
