import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  sphereSourceReadPermission,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { Notice } from '../../page/Notice';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { sourcesRouteRef } from '../../routes';

/** What must be known before anything on the page is believed: a broken document, a review that nobody can pass, a draft … @internal */
export function SphereNotices({ sphere }: { readonly sphere: SphereDetail }) {
  const { t } = useSphereTranslation();
  return (
    <>
      {sphere.documentProblems.length > 0 && <BrokenDocument sphere={sphere} />}
      {sphere.warnings?.map(({ message }) => (
        <Notice key={message} tone="act">
          {t('sphere.reviewWarning', { message })}
        </Notice>
      ))}
      {sphere.lifecycle === 'draft' && <Notice>{t('sphere.draft')}</Notice>}
      {sphere.lifecycle === 'retired' && <Notice>{t('sphere.retired')}</Notice>}
    </>
  );
}

function BrokenDocument({ sphere }: { readonly sphere: SphereDetail }) {
  const { t } = useSphereTranslation();
  const sources = useRouteRef(sourcesRouteRef);
  const { allowed } = usePermission({ permission: sphereSourceReadPermission });
  const [first, ...more] = sphere.documentProblems;
  const file = sphere.manager?.path.split('/').pop() ?? sphere.name;
  const place =
    first.line === undefined
      ? file
      : t('sphere.place', { file, line: String(first.line) });
  const source = sphere.manager?.source;
  return (
    <Notice
      tone="act"
      action={
        allowed && (
          <Link to={source ? `${sources()}?source=${source}` : sources()}>
            {t('sphere.toSources')}
          </Link>
        )
      }
    >
      {t('sphere.shownMeanwhile', {
        revision: String(sphere.revision),
        place: <code>{place}</code>,
        message: first.message,
      })}
      {more.length > 0 && t('sphere.moreProblems', { count: more.length })}
    </Notice>
  );
}
