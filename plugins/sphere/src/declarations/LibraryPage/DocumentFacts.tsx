import { Link } from '@backstage/core-components';
import type { GroupInfo, Manager } from '@dataops-sphere/plugin-sphere-common';
import { DateText } from '../../page/DateText';
import { Fact } from '../../page/Facts';
import { GroupLink } from '../../page/GroupLink';
import { useSphereTranslation } from '../../page/useSphereTranslation';

/** Properties of {@link DocumentFacts}. @internal */
export interface DocumentFactsProps {
  readonly item: {
    readonly owner: GroupInfo;
    readonly revision: number;
    readonly updatedAt: string;
    readonly manager?: Manager;
  };
}

/** Who owns a document of the library, which revision it has, and where it is edited. @internal */
export function DocumentFacts({ item }: DocumentFactsProps) {
  const { t } = useSphereTranslation();
  return (
    <>
      <Fact name={t('library.owner')}>
        <GroupLink group={item.owner} />
      </Fact>
      <Fact name={t('library.revision')}>
        {t('library.revisionAt', {
          revision: String(item.revision),
          date: <DateText at={item.updatedAt} />,
        })}
      </Fact>
      {item.manager?.editUrl && (
        <Fact name={t('library.editedIn')}>
          <Link to={item.manager.editUrl}>{t('library.git')}</Link>
        </Fact>
      )}
    </>
  );
}
