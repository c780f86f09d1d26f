import { Link } from '@backstage/core-components';
import type {
  CheckpointDocument,
  Library,
} from '@dataops-sphere/plugin-sphere-common';
import { Fact, Facts } from '../../page/Facts';
import { RefLinks } from '../../page/RefLinks';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { DocumentFacts } from './DocumentFacts';
import { FoldedItem, type Folding } from './FoldedItem';

/** Properties of {@link CheckpointRuleItem}. @internal */
export interface CheckpointRuleItemProps extends Folding {
  readonly item: Library['checkpoints'][number];
}

/** A checkpoint rule: what must hold, why, who reviews it and how fast, and what follows. @internal */
export function CheckpointRuleItem(props: CheckpointRuleItemProps) {
  const { item, ...folding } = props;
  const { t } = useSphereTranslation();
  const { metadata, spec } = item.document;
  return (
    <FoldedItem
      name={metadata.name}
      title={metadata.title ?? metadata.name}
      facts={t('page.usedBySpheres', { count: item.spheres })}
      {...folding}
    >
      <Facts>
        <Fact name={t('library.asks')}>{spec.asks}</Fact>
        <Fact name={t('library.intent')}>{spec.intent}</Fact>
        <ReviewFacts spec={spec} />
        <Fact name={t('library.effect')}>
          {t(`library.effectOf.${spec.effect ?? 'inform'}`)}
        </Fact>
        <Fact name={t('library.necessity')}>
          {t(`library.necessityOf.${spec.necessity ?? 'required'}`)}
        </Fact>
        {spec.effortHours !== undefined && (
          <Fact name={t('library.effort')}>
            {t('library.hours', { count: spec.effortHours })}
          </Fact>
        )}
        <Fact name={t('library.area')}>{t(`library.areaOf.${spec.area}`)}</Fact>
        {spec.guidance && (
          <Fact name={t('library.guidance')}>
            <Link to={spec.guidance}>{t('library.howTo')}</Link>
          </Fact>
        )}
        <DocumentFacts item={item} />
      </Facts>
    </FoldedItem>
  );
}

function ReviewFacts({ spec }: { readonly spec: CheckpointDocument['spec'] }) {
  const { t } = useSphereTranslation();
  const { review, validity, verification } = spec;
  return (
    <>
      <Fact name={t('library.reviewers')}>
        {review
          ? t('library.quorum', {
              number: String(review.quorum ?? 1),
              reviewers: <RefLinks refs={review.reviewers} />,
            })
          : t('library.noReviewers')}
      </Fact>
      {review?.answerWithin && (
        <Fact name={t('library.answerWithin')}>{review.answerWithin}</Fact>
      )}
      {review?.standIn && (
        <Fact name={t('library.standIn')}>
          <RefLinks refs={[review.standIn]} />
        </Fact>
      )}
      {verification && (
        <Fact name={t('library.verification')}>
          {t(`library.verificationOf.${verification}`)}
        </Fact>
      )}
      {validity?.lasts && (
        <Fact name={t('library.lasts')}>{validity.lasts}</Fact>
      )}
      {validity?.grace && (
        <Fact name={t('library.grace')}>{validity.grace}</Fact>
      )}
    </>
  );
}
