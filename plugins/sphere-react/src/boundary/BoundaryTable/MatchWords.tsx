import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MatchText } from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';
import { usePhrases } from '../usePhrases';

const useStyles = makeStyles(
  theme => ({
    full: { maxHeight: 240, overflowY: 'auto' },
    button: { marginLeft: theme.spacing(-0.5) },
  }),
  { name: 'SphereMatchWords' },
);

/** The words of a matcher; a long list is shortened and opened by a button. @internal */
export function MatchWords({ match }: { readonly match?: MatchText }) {
  const classes = useStyles();
  const render = usePhrases();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const [length, setLength] = useState<'short' | 'full'>('short');
  if (!match) {
    return (
      <Typography variant="body2" color="textSecondary">
        <span aria-label={t('table.none')} role="img">
          –
        </span>
      </Typography>
    );
  }
  const isFull = length === 'full';
  return (
    <>
      <Typography
        variant="body2"
        className={isFull ? classes.full : undefined}
        tabIndex={isFull ? 0 : undefined}
      >
        {render(match[length])}
      </Typography>
      {match.hidden > 0 && (
        <Button
          size="small"
          color="primary"
          className={classes.button}
          aria-expanded={isFull}
          onClick={() => setLength(isFull ? 'short' : 'full')}
        >
          {isFull ? t('table.showLess') : t('table.showAll')}
        </Button>
      )}
    </>
  );
}
