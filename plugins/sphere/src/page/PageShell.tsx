import { Content, Link, Page } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { PropsWithChildren, ReactNode } from 'react';
import { rootRouteRef } from '../routes';
import { PageTabs, type PageTab } from './PageTabs';
import { quietColor } from './quietColor';
import { usePageTitle } from './usePageTitle';
import { useSphereTranslation } from './useSphereTranslation';

const useStyles = makeStyles(theme => ({
  root: {
    fontFamily: theme.typography.fontFamily,
    fontSize: theme.typography.body2.fontSize,
  },
  header: {
    gridArea: 'pageHeader',
    padding: theme.spacing(2, 3, 0),
    minWidth: 0,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2, 2, 0) },
  },
  crumb: {
    color: quietColor(theme),
    lineHeight: 1.4,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 3),
  },
  words: { flex: '1 1 320px', minWidth: 0 },
  title: { marginBottom: 0, overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(0.75),
    color: quietColor(theme),
    minHeight: theme.spacing(3),
  },
}));

/** Properties of {@link PageShell}. @internal */
export interface PageShellProps {
  readonly title: string;
  /** The way back to the list, for pages below it. */
  readonly parent?: 'spheres';
  /** Facts below the title. */
  readonly line?: ReactNode;
  /** The one thing to do, at the right of the title. */
  readonly action?: ReactNode;
  readonly tabs: readonly PageTab[];
  readonly tabsLabel: string;
}

/** The frame of every page, the same in both frontend systems: title, facts, tabs, content. @internal */
export function PageShell(props: PropsWithChildren<PageShellProps>) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const spheres = useRouteRef(rootRouteRef);
  usePageTitle(props.title);
  return (
    <Page themeId="tool" className={classes.root}>
      <header className={classes.header}>
        {props.parent && (
          <Typography
            variant="body2"
            component="nav"
            aria-label={t('page.breadcrumb')}
            className={classes.crumb}
          >
            <Link to={spheres()} color="inherit">
              {t('page.spheres')}
            </Link>{' '}
            /
          </Typography>
        )}
        <div className={classes.head}>
          <div className={classes.words}>
            <Typography variant="h4" component="h1" className={classes.title}>
              {props.title}
            </Typography>
            {props.line && (
              <Typography
                variant="body2"
                component="div"
                className={classes.line}
              >
                {props.line}
              </Typography>
            )}
          </div>
          {props.action}
        </div>
        <PageTabs tabs={props.tabs} label={props.tabsLabel} />
      </header>
      <Content>{props.children}</Content>
    </Page>
  );
}
