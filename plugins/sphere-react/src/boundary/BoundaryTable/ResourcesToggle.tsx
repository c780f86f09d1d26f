import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  phrase,
  type RowResources,
} from '@dataops-sphere/plugin-sphere-common';
import { Fragment } from 'react';
import { sphereReactTranslationRef } from '../../translation';
import { usePhrases } from '../usePhrases';
import { ZoneMark } from '../ZoneMark';

const useStyles = makeStyles(
  theme => ({
    button: {
      marginLeft: theme.spacing(-0.5),
      textAlign: 'left',
      textTransform: 'none',
    },
    words: {
      display: 'inline-flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
    },
    pair: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'SphereResourcesToggle' },
);

/** @internal */
export interface ResourcesToggleProps {
  /** What the row is about, for the button's name. */
  readonly what: string;
  readonly resources: RowResources;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** How many resources are inside and outside; opens their rows. @internal */
export function ResourcesToggle(props: ResourcesToggleProps) {
  const { what, resources, isOpen, onToggle } = props;
  const classes = useStyles();
  const render = usePhrases();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const { inside, outside } = resources;
  const parts = [
    { mark: 'resource' as const, code: 'inside' as const, count: inside },
    { mark: 'outside' as const, code: 'outside' as const, count: outside },
  ]
    .filter(({ count }) => count > 0)
    .map(part => ({
      ...part,
      words: render(phrase(part.code, { count: part.count })),
    }));
  const counts = parts.map(({ words }) => words).join(', ');
  return (
    <Button
      size="small"
      className={classes.button}
      aria-expanded={isOpen}
      aria-label={t('resource.show', { what, counts })}
      onClick={onToggle}
      endIcon={isOpen ? <ExpandLessIcon /> : <ExpandMoreIcon />}
    >
      <span className={classes.words}>
        {parts.map(({ mark, words }, index) => (
          <Fragment key={mark}>
            {/* Kept apart also where they are read as one text. */}
            {index > 0 && ' '}
            <span className={classes.pair}>
              <ZoneMark of={mark} />
              {words}
            </span>
          </Fragment>
        ))}
      </span>
    </Button>
  );
}
