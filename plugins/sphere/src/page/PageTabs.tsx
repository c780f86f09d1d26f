import { Link } from '@backstage/core-components';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { useLocation } from 'react-router-dom';

const useStyles = makeStyles(theme => ({
  root: {
    borderBottom: `1px solid ${theme.palette.divider}`,
    minHeight: theme.spacing(5),
    marginTop: theme.spacing(0.5),
  },
  tab: {
    minWidth: 0,
    minHeight: theme.spacing(5),
    padding: theme.spacing(1, 0),
    marginRight: theme.spacing(3),
    textTransform: 'none',
    fontWeight: 700,
    fontSize: theme.typography.body2.fontSize,
    letterSpacing: 'normal',
    '&:hover': { textDecoration: 'none' },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
}));

/** A tab, which is a link. @internal */
export interface PageTab {
  readonly label: string;
  readonly to: string;
}

/** Properties of {@link PageTabs}. @internal */
export interface PageTabsProps {
  readonly tabs: readonly PageTab[];
  readonly label: string;
}

/** Tabs that are links, so that each has an address. The longest address that fits is the selected one. @internal */
export function PageTabs({ tabs, label }: PageTabsProps) {
  const classes = useStyles();
  const { pathname } = useLocation();
  const path = pathname.replace(/\/$/, '');
  const selected = tabs.find(tab => decodeURI(tab.to) === decodeURI(path));
  return (
    <Tabs
      value={selected?.to ?? false}
      indicatorColor="primary"
      textColor="inherit"
      variant="scrollable"
      scrollButtons="auto"
      aria-label={label}
      className={classes.root}
    >
      {tabs.map(tab => (
        <Tab
          key={tab.to}
          value={tab.to}
          label={tab.label}
          component={Link}
          to={tab.to}
          color="inherit"
          className={classes.tab}
        />
      ))}
    </Tabs>
  );
}
