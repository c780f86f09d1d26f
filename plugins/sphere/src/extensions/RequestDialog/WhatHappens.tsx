import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { alpha, makeStyles } from '@material-ui/core/styles';
import type { ExtensionPreview } from '@dataops-sphere/plugin-sphere-common';
import type { SphereQueryResult } from '@dataops-sphere/plugin-sphere-react';
import type { ReactNode } from 'react';
import { Delayed } from '../../page/Delayed';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { useUniqueId } from '../Decision/useUniqueId';
import { AnswerPromise } from './AnswerPromise';
import { EffectBar } from './EffectBar';
import { OutsideAfter } from './OutsideAfter';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'sticky',
    top: 0,
    padding: theme.spacing(2),
    borderLeft: `4px solid ${theme.palette.primary.main}`,
    backgroundColor: alpha(theme.palette.primary.main, 0.06),
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('sm')]: { position: 'static' },
  },
  part: { marginBottom: theme.spacing(2) },
  button: { textTransform: 'none', marginTop: theme.spacing(0.5) },
}));

/** Properties of {@link WhatHappens}. @internal */
export interface WhatHappensProps {
  /** Whether enough is written to ask. */
  readonly asks: 'something' | 'nothing';
  readonly term: 'temporary' | 'permanent';
  readonly preview: SphereQueryResult<ExtensionPreview>;
  /** Asks for it for good, where the rules allow that. */
  readonly onForGood?: () => void;
  readonly children?: ReactNode;
}

/** What would happen: before and after, who answers and by when, and what its end would bring. @internal */
export function WhatHappens(props: WhatHappensProps) {
  const { asks, preview, children } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const id = useUniqueId('sphere-what-happens');
  const { data, error, retry } = preview;
  const shown = asks === 'something' ? data : undefined;
  return (
    <section
      aria-labelledby={id}
      aria-busy={asks === 'something' && preview.loading}
      className={classes.root}
    >
      <Typography id={id} variant="subtitle1" component="h3" gutterBottom>
        {t('request.happens.title')}
      </Typography>
      {asks === 'nothing' && (
        <Typography variant="body2">{t('request.happens.empty')}</Typography>
      )}
      {asks === 'something' && error && (
        <div role="status" className={classes.part}>
          <Typography variant="body2">
            {t('request.happens.failed', { message: error.message })}
          </Typography>
          <Button size="small" className={classes.button} onClick={retry}>
            {t('page.retry')}
          </Button>
        </div>
      )}
      {asks === 'something' && !data && !error && (
        <Delayed>
          <LinesSkeleton />
        </Delayed>
      )}
      {shown && <Consequences {...props} data={shown} />}
      {children}
    </section>
  );
}

function Consequences(
  props: WhatHappensProps & { readonly data: ExtensionPreview },
) {
  const { data, term, onForGood } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <>
      {data.effects.map((effect, index) => (
        <EffectBar key={index} effect={effect} />
      ))}
      <AnswerPromise preview={data} />
      {term === 'temporary' && <OutsideAfter outside={data.outsideAfter} />}
      {data.moveTheBorder && (
        <div className={classes.part}>
          <Typography variant="body2">
            {t('request.happens.moveTheBorder', {
              count: data.moveTheBorder.times,
            })}
          </Typography>
          {onForGood && (
            <Button
              size="small"
              color="primary"
              className={classes.button}
              onClick={onForGood}
            >
              {t('request.happens.forGood')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
