import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { makeStyles } from '@material-ui/core/styles';
import {
  useEffect,
  useRef,
  type PropsWithChildren,
  type ReactNode,
} from 'react';

const STILL = '@media (prefers-reduced-motion: reduce)';

const useStyles = makeStyles(theme => ({
  root: {
    [STILL]: {
      '&, & .MuiAccordionSummary-root, & .MuiAccordionSummary-content': {
        transition: 'none',
      },
    },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 1.5),
    width: '100%',
  },
  title: { fontWeight: 700 },
  facts: { marginLeft: 'auto', color: theme.palette.text.secondary },
  body: { display: 'block' },
}));

/** Whether an item is unfolded, and what unfolds it. @internal */
export interface Folding {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Properties of {@link FoldedItem}. @internal */
export interface FoldedItemProps extends Folding {
  readonly name: string;
  readonly title: string;
  readonly facts: ReactNode;
}

/** One thing of the library: a line that unfolds. A link to it scrolls there. @internal */
export function FoldedItem(props: PropsWithChildren<FoldedItemProps>) {
  const { name, title, facts, open, onToggle, children } = props;
  const classes = useStyles();
  const still = useMediaQuery(STILL);
  const root = useRef<HTMLDivElement>(null);
  const openedByAddress = useRef(open);
  useEffect(() => {
    if (openedByAddress.current) {
      root.current?.scrollIntoView?.({ block: 'start' });
    }
  }, []);
  return (
    <Accordion
      ref={root}
      className={classes.root}
      expanded={open}
      onChange={onToggle}
      TransitionProps={{ unmountOnExit: true, ...(still && { timeout: 0 }) }}
    >
      <AccordionSummary
        expandIcon={<ExpandMoreIcon />}
        id={`library-${name}-head`}
        aria-controls={`library-${name}`}
      >
        <div className={classes.head}>
          <Typography component="h2" variant="body1" className={classes.title}>
            {title}
          </Typography>
          <Typography variant="body2" color="textSecondary" component="code">
            {name}
          </Typography>
          <Typography variant="body2" className={classes.facts}>
            {facts}
          </Typography>
        </div>
      </AccordionSummary>
      <AccordionDetails className={classes.body} id={`library-${name}`}>
        {children}
      </AccordionDetails>
    </Accordion>
  );
}
