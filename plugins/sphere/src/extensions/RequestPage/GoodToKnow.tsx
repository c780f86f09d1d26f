import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ExtensionDetail,
  ExtensionSummary,
} from '@dataops-sphere/plugin-sphere-common';
import { Panel } from '../../page/Panel';
import {
  useSphereTranslation,
  type SphereTranslate,
} from '../../page/useSphereTranslation';
import { requestRouteRef } from '../../routes';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(0, 0, 1.5), paddingLeft: theme.spacing(2.5) },
}));

/** What helps whoever reviews: how the border is held, what else is live here, and the same request before. @internal */
export function GoodToKnow({ detail }: { readonly detail: ExtensionDetail }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const held = detail.effects.flatMap(effect => enforcementWords(effect, t));
  return (
    <Panel title={t('review.know.title')}>
      {held.length > 0 && (
        <ul className={classes.list}>
          {[...new Set(held)].map(words => (
            <Typography key={words} component="li" variant="body2">
              {words}
            </Typography>
          ))}
        </ul>
      )}
      <Requests
        title={t('review.know.live')}
        none={t('review.know.noLive')}
        requests={detail.live}
      />
      <Requests
        title={t('review.know.earlier')}
        none={t('review.know.noEarlier')}
        requests={detail.earlier}
      />
    </Panel>
  );
}

function Requests(props: {
  readonly title: string;
  readonly none: string;
  readonly requests: readonly ExtensionSummary[];
}) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const href = useRouteRef(requestRouteRef);
  if (props.requests.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {props.none}
      </Typography>
    );
  }
  return (
    <>
      <Typography variant="subtitle2" component="h3">
        {props.title}
      </Typography>
      <ul className={classes.list}>
        {props.requests.map(({ id, title, state }) => (
          <Typography key={id} component="li" variant="body2">
            <Link to={href({ id })} underline="always">
              {title}
            </Link>
            {' · '}
            {t(`review.state.${state}`)}
          </Typography>
        ))}
      </ul>
    </>
  );
}

function enforcementWords(
  { title, enforcement }: ExtensionDetail['effects'][number],
  t: SphereTranslate,
): readonly string[] {
  if (!enforcement) return [];
  const { mode, by } = enforcement;
  const what = title;
  if (!by || mode === 'declared') {
    return [t(`review.know.mode.${mode}`, { what })];
  }
  return [
    mode === 'enforced'
      ? t('review.know.enforcedBy', { what, by })
      : t('review.know.mode.watchedBy', { what, by }),
  ];
}
