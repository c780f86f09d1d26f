import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ResourceFact,
  RowResources,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';
import { PlaceWords } from '../PlaceWords';
import { usePhrases } from '../usePhrases';
import { COLUMNS, type TableLayout } from './tableLayout';

const useStyles = makeStyles(
  theme => ({
    title: {
      paddingLeft: theme.spacing(4),
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.25, 2),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'SphereResourceRows' },
);

/** @internal */
export interface ResourceRowsProps {
  /** What the row above is about. */
  readonly what: string;
  readonly resources: RowResources;
  readonly layout: TableLayout;
  /** Where all of them are listed, where there is such a place. */
  readonly moreHref?: string;
}

/** The resources of a row below it, the outside ones first, and how many more there are. @internal */
export function ResourceRows(props: ResourceRowsProps) {
  const { what, resources, layout, moreHref } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const { inside, outside, named } = resources;
  const hidden = inside + outside - named.length;
  const number = String(hidden);
  return (
    <>
      {named.map(resource => (
        <ResourceRow key={resource.key} resource={resource} layout={layout} />
      ))}
      {hidden > 0 && (
        <TableRow>
          <TableCell colSpan={COLUMNS[layout]} className={classes.title}>
            <Typography variant="body2" color="textSecondary">
              {moreHref ? (
                <Link
                  to={moreHref}
                  underline="always"
                  aria-label={t('resource.moreOf', { number, what })}
                >
                  {t('resource.more', { number })}
                </Link>
              ) : (
                t('resource.more', { number })
              )}
            </Typography>
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

interface ResourceRowProps {
  readonly resource: ResourceFact;
  readonly layout: TableLayout;
}

function ResourceRow({ resource, layout }: ResourceRowProps) {
  const classes = useStyles();
  const render = usePhrases();
  const { kindTitle, id, title, observedAt, seen, source } = resource;
  return (
    <TableRow>
      <TableCell component="th" scope="row" className={classes.title}>
        <Typography variant="body2" component="span">
          <ResourceTitle resource={resource} />
        </Typography>
      </TableCell>
      <TableCell colSpan={COLUMNS[layout] - 1}>
        <Typography variant="body2" component="div" className={classes.facts}>
          <PlaceWords resource={resource} />
          <span>{id === title ? kindTitle : `${kindTitle} ${id}`}</span>
          <Typography variant="body2" component="span" color="textSecondary">
            {source}, <time dateTime={observedAt}>{render(seen)}</time>
          </Typography>
        </Typography>
      </TableCell>
    </TableRow>
  );
}

function ResourceTitle({ resource }: { readonly resource: ResourceFact }) {
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const { title, entityRef, url } = resource;
  if (entityRef !== undefined) {
    return (
      <EntityRefLink entityRef={entityRef} hideIcon underline="always">
        {title}
      </EntityRefLink>
    );
  }
  if (url === undefined) return <>{title}</>;
  return (
    <Link to={url} underline="always" externalLinkIcon={false}>
      {t('resource.external', { title })}
    </Link>
  );
}
