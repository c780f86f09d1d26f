import Typography from '@material-ui/core/Typography';
import type {
  BoundaryKind,
  Library,
} from '@dataops-sphere/plugin-sphere-common';
import { Fact, Facts } from '../../page/Facts';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { FoldedItem, type Folding } from './FoldedItem';

/** Properties of {@link KindItem}. @internal */
export interface KindItemProps extends Folding {
  readonly item: Library['kinds'][number];
}

/** A boundary kind: what statements about it may say. @internal */
export function KindItem({ item, ...folding }: KindItemProps) {
  const { t } = useSphereTranslation();
  const { kind } = item;
  return (
    <FoldedItem
      name={kind.name}
      title={kind.title}
      facts={t('page.usedBySpheres', { count: item.spheres })}
      {...folding}
    >
      <Typography variant="body2" paragraph>
        {kind.description}
      </Typography>
      <Facts>
        <Fact name={t('library.family')}>
          {t(`page.family.${kind.family}`)}
        </Fact>
        <Fact name={t('library.origin')}>
          {t(`library.originOf.${item.origin}`)}
        </Fact>
        <Attributes kind={kind} />
        <Fact name={t('library.actions')}>
          {Object.values(kind.actions)
            .map(({ title, change }) =>
              change ? t('library.changes', { title }) : title,
            )
            .join(', ')}
        </Fact>
        <Limits kind={kind} />
      </Facts>
    </FoldedItem>
  );
}

function Attributes({ kind }: { readonly kind: BoundaryKind }) {
  const { t } = useSphereTranslation();
  return (
    <Fact name={t('library.attributes')}>
      {Object.entries(kind.attributes).map(([name, attribute]) => {
        const facts = [
          attribute.title,
          ...(attribute.required ? [t('library.attributeRequired')] : []),
          ...(attribute.scale ? [attribute.scale.join(' < ')] : []),
          ...(attribute.examples
            ? [
                t('library.examples', {
                  values: attribute.examples.join(', '),
                }),
              ]
            : []),
        ];
        return (
          <div key={name}>
            <code>{name}</code> {facts.join(' · ')}
          </div>
        );
      })}
    </Fact>
  );
}

function Limits({ kind }: { readonly kind: BoundaryKind }) {
  const { t } = useSphereTranslation();
  const limits = Object.entries(kind.limits ?? {});
  if (limits.length === 0 && !kind.openLimits) return null;
  return (
    <Fact name={t('library.limits')}>
      {limits.map(([name, { title, unit, mode }]) => (
        <div key={name}>
          <code>{name}</code>{' '}
          {[title, unit, t(`library.modeOf.${mode}`)]
            .filter(Boolean)
            .join(' · ')}
        </div>
      ))}
      {kind.openLimits && <div>{t('library.openLimits')}</div>}
    </Fact>
  );
}
