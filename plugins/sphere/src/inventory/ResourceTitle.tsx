import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { SphereResource } from '@dataops-sphere/plugin-sphere-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useSphereTranslation } from '../page/useSphereTranslation';

const useStyles = makeStyles({ id: { overflowWrap: 'anywhere' } });

/** Properties of {@link ResourceTitle}. @internal */
export interface ResourceTitleProps {
  readonly resource: Pick<
    SphereResource,
    'title' | 'id' | 'kind' | 'entityRef' | 'url'
  >;
  /** The kind in words, where the place does not say it already. */
  readonly kind?: string;
}

/** A resource by its title, which leads to its catalog page or its own address, over its kind and id. @internal */
export function ResourceTitle({ resource, kind }: ResourceTitleProps) {
  const classes = useStyles();
  const { title, id } = resource;
  const below = [kind, id !== title && id].filter(Boolean).join(' · ');
  return (
    <>
      <Typography variant="body2" component="span" className={classes.id}>
        <TitleLink resource={resource} />
      </Typography>
      {below && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.id}
        >
          {below}
        </Typography>
      )}
    </>
  );
}

function TitleLink({ resource }: ResourceTitleProps) {
  const { t } = useSphereTranslation();
  const { title, entityRef, url } = resource;
  if (entityRef) {
    return (
      <EntityRefLink entityRef={entityRef} underline="always">
        {title}
      </EntityRefLink>
    );
  }
  if (url) {
    return (
      <Link to={url} underline="always" externalLinkIcon={false}>
        {t('inventory.externalLink', { title })}
      </Link>
    );
  }
  return <>{title}</>;
}
