import { Link } from '@backstage/core-components';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { DateText } from '../../page/DateText';
import { Fact, Facts } from '../../page/Facts';
import { GroupLink } from '../../page/GroupLink';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';

/** What the declaration says about itself. @internal */
export function AboutCard({ sphere }: { readonly sphere: SphereDetail }) {
  const { t } = useSphereTranslation();
  const { links } = sphere;
  const labels = Object.entries(sphere.labels);
  return (
    <Panel title={t('sphere.aboutTitle')}>
      <Typography variant="body2" paragraph>
        {sphere.description ?? t('sphere.noDescription')}
      </Typography>
      <Facts>
        <Fact name={t('index.platformOwner')}>
          <GroupLink group={sphere.platformOwner} />
        </Fact>
        {labels.length > 0 && (
          <Fact name={t('sphere.labels')}>
            {labels.map(([key, value]) => (
              <Chip
                key={key}
                size="small"
                variant="outlined"
                label={`${key}: ${value}`}
              />
            ))}
          </Fact>
        )}
        {links.length > 0 && (
          <Fact name={t('sphere.links')}>
            {links.map(link => (
              <div key={link.url}>
                <Link to={link.url}>{link.title ?? link.url}</Link>
              </div>
            ))}
          </Fact>
        )}
        <Declared sphere={sphere} />
      </Facts>
    </Panel>
  );
}

function Declared({ sphere }: { readonly sphere: SphereDetail }) {
  const { t } = useSphereTranslation();
  const { manager } = sphere;
  return (
    <Fact name={t('sphere.declared')}>
      {t('sphere.revision', {
        revision: String(sphere.revision),
        date: <DateText at={sphere.updatedAt} />,
      })}
      {manager && (
        <div>
          {t('sphere.fromSource', {
            path: <code>{manager.path}</code>,
            source: manager.source,
          })}
        </div>
      )}
    </Fact>
  );
}
