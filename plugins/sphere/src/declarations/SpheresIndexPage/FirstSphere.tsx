import { CodeSnippet } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import CardContent from '@material-ui/core/CardContent';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const FIRST_SPHERE = `apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata:
  name: customer-churn
  title: Customer churn
spec:
  team: group:default/churn
  platformOwner: group:default/data-platform
  boundary:
    - id: namespaces
      kind: kubernetes-namespace
      where: { cluster: [analytics-eu] }
      inside: { name: ['churn-*'] }
      extendable: { name: ['*'] }
      forbidden: { name: ['kube-*'] }
      limits: { count: { warn: 8, border: 10, ceiling: 20 } }
`;

const FIRST_SOURCE = `sphere:
  sources:
    - id: spheres
      type: file
      target: ./spheres
`;

const useStyles = makeStyles(theme => ({
  step: { marginTop: theme.spacing(3), marginBottom: theme.spacing(1) },
}));

/** What an installation without spheres shows: three steps to the first one. @internal */
export function FirstSphere({ onLookAgain }: { onLookAgain: () => void }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <Card>
      <CardContent>
        <Typography variant="h5" component="h2">
          {t('index.emptyTitle')}
        </Typography>
        <Typography>{t('index.emptyText')}</Typography>
        <Typography variant="h6" component="h3" className={classes.step}>
          {t('index.step1')}
        </Typography>
        <CodeSnippet language="yaml" text={FIRST_SPHERE} showCopyCodeButton />
        <Typography variant="h6" component="h3" className={classes.step}>
          {t('index.step2')}
        </Typography>
        <CodeSnippet language="yaml" text={FIRST_SOURCE} showCopyCodeButton />
        <Typography variant="h6" component="h3" className={classes.step}>
          {t('index.step3')}
        </Typography>
        <Typography paragraph>{t('index.step3Text')}</Typography>
        <Button variant="outlined" color="primary" onClick={onLookAgain}>
          {t('index.lookAgain')}
        </Button>
      </CardContent>
    </Card>
  );
}
