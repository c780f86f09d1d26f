import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { RevisionDetail } from '@dataops-sphere/plugin-sphere-common';
import { useRevision } from '@dataops-sphere/plugin-sphere-react';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { DateText } from '../../../page/DateText';
import { FailedState } from '../../../page/FailedState';
import { LinesSkeleton } from '../../../page/LinesSkeleton';
import { Panel } from '../../../page/Panel';
import { useSphereTranslation } from '../../../page/useSphereTranslation';
import { AuthorName } from './AuthorName';
import { DiffTable } from './DiffTable';
import { diffTexts, foldUnchanged } from './textDiff';

/** Properties of {@link RevisionText}. @internal */
export interface RevisionTextProps {
  readonly name: string;
  readonly revision: number;
  readonly newest: number;
}

/** The text of one revision, compared to the one before. @internal */
export function RevisionText({ name, revision, newest }: RevisionTextProps) {
  const { t } = useSphereTranslation();
  const [, setAddress] = useSearchParams();
  const { data, error, retry } = useRevision(name, revision);
  const go = (to: number) => () =>
    setAddress({ view: 'text', revision: String(to) });
  const steps = (
    <>
      <Button size="small" disabled={revision <= 1} onClick={go(revision - 1)}>
        {t('sphere.history.earlier')}
      </Button>
      <Button
        size="small"
        disabled={revision >= newest}
        onClick={go(revision + 1)}
      >
        {t('sphere.history.later')}
      </Button>
    </>
  );
  if (error && !data) return <FailedState error={error} onRetry={retry} />;
  if (!data) return <LinesSkeleton lines={10} />;
  return (
    <Panel
      title={t('sphere.history.textTitle', { revision: String(data.revision) })}
      subheader={<TextOrigin detail={data} />}
      action={steps}
    >
      <ComparedText key={data.revision} detail={data} />
    </Panel>
  );
}

function TextOrigin({ detail }: { readonly detail: RevisionDetail }) {
  const { t } = useSphereTranslation();
  return (
    <Typography variant="body2" color="textSecondary" component="span">
      <DateText at={detail.at} />{' '}
      {t('sphere.history.by', {
        author: <AuthorName author={detail.author} />,
      })}
      {detail.previousText !== undefined &&
        `, ${t('sphere.history.comparedTo')}`}
    </Typography>
  );
}

function ComparedText({ detail }: { readonly detail: RevisionDetail }) {
  const { t } = useSphereTranslation();
  const [whole, setWhole] = useState(detail.previousText === undefined);
  const lines = useMemo(
    () => diffTexts(detail.previousText, detail.text),
    [detail],
  );
  const shown = useMemo(
    () => (whole ? lines : foldUnchanged(lines)),
    [whole, lines],
  );
  const changed = lines.some(line => line.type !== 'same');
  return (
    <>
      {detail.previousText !== undefined && (
        <>
          {!changed && (
            <Typography variant="body2">
              {t('sphere.history.sameText')}
            </Typography>
          )}
          <Button size="small" onClick={() => setWhole(!whole)}>
            {whole
              ? t('sphere.history.onlyChanges')
              : t('sphere.history.wholeText')}
          </Button>
        </>
      )}
      <DiffTable lines={shown} />
    </>
  );
}
