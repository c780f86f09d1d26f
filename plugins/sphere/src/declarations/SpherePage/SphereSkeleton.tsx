import Card from '@material-ui/core/Card';
import CardContent from '@material-ui/core/CardContent';
import Grid from '@material-ui/core/Grid';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import { Delayed } from '../../page/Delayed';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  map: {
    display: 'flex',
    justifyContent: 'center',
    padding: theme.spacing(4),
  },
  circle: { width: 'min(100%, 380px)', height: 'auto', aspectRatio: '1' },
}));

/** The shape of a sphere's page while it loads: the circle and six rows. @internal */
export function SphereSkeleton() {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <Delayed>
      <div role="status" aria-label={t('page.loading')}>
        <Grid container spacing={3}>
          <Grid item xs={12} md={7}>
            <Card>
              <div className={classes.map}>
                <Skeleton variant="circle" className={classes.circle} />
              </div>
            </Card>
          </Grid>
          <Grid item xs={12} md={5}>
            <Card>
              <CardContent>
                <Skeleton width="40%" />
                <Skeleton />
                <Skeleton />
              </CardContent>
            </Card>
          </Grid>
          <Grid item xs={12}>
            <Card>
              <CardContent>
                {Array.from({ length: 6 }, (_, row) => (
                  <Skeleton key={row} height={40} />
                ))}
              </CardContent>
            </Card>
          </Grid>
        </Grid>
      </div>
    </Delayed>
  );
}
