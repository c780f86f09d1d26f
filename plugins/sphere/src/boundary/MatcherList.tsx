import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  BoundaryKind,
  Matcher,
  MatchValue,
} from '@dataops-sphere/plugin-sphere-common';
import { useState } from 'react';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { matchValueText } from './matchValueText';

/** Values shown before the rest is asked for. */
const SHOWN = 30;

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 0.75),
  },
  name: { color: theme.palette.text.secondary },
  value: {
    padding: theme.spacing(0, 0.75),
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.action.hover,
    overflowWrap: 'anywhere',
  },
}));

/** Properties of {@link MatcherList}. @internal */
export interface MatcherListProps {
  readonly matcher: Matcher;
  readonly kind?: BoundaryKind;
}

/** A matcher as one line per attribute, with all of its values. @internal */
export function MatcherList({ matcher, kind }: MatcherListProps) {
  const { t } = useSphereTranslation();
  if (matcher === 'any') {
    return <Typography variant="body2">{t('boundary.any')}</Typography>;
  }
  return (
    <>
      {Object.entries(matcher).map(([attribute, values]) => (
        <AttributeLine
          key={attribute}
          name={kind?.attributes[attribute]?.title ?? attribute}
          values={values}
        />
      ))}
    </>
  );
}

function AttributeLine(props: {
  readonly name: string;
  readonly values: readonly MatchValue[];
}) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [limit, setLimit] = useState(SHOWN);
  const left = props.values.length - limit;
  return (
    <Typography variant="body2" component="div" className={classes.line}>
      <span className={classes.name}>{props.name}</span>
      {props.values.slice(0, limit).map((value, index) => (
        <code key={index} className={classes.value}>
          {matchValueText(value, t)}
        </code>
      ))}
      {left > 0 && (
        <Button size="small" onClick={() => setLimit(Infinity)}>
          {t('boundary.moreValues', { number: String(left) })}
        </Button>
      )}
    </Typography>
  );
}
