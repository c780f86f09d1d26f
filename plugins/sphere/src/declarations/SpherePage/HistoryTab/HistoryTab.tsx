import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { makeStyles } from '@material-ui/core/styles';
import { useSearchParams } from 'react-router-dom';
import { Segments } from '../../../page/Segments';
import { useSphereTranslation } from '../../../page/useSphereTranslation';
import { RevisionText } from './RevisionText';
import { RevisionsList } from './RevisionsList';

const useStyles = makeStyles(theme => ({
  views: { marginBottom: theme.spacing(3) },
}));

/** The revisions of a sphere: what changed in meaning, or the text. @internal */
export function HistoryTab({ sphere }: { readonly sphere: SphereDetail }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [address, setAddress] = useSearchParams();
  const view = address.get('view') === 'text' ? 'text' : 'changes';
  const revision = revisionOf(address) ?? sphere.revision;
  return (
    <>
      <div className={classes.views}>
        <Segments
          label={t('sphere.history.views')}
          value={view}
          options={[
            { value: 'changes', label: t('sphere.history.viewChanges') },
            { value: 'text', label: t('sphere.history.viewText') },
          ]}
          onChange={chosen =>
            setAddress(chosen === 'text' ? { view: chosen } : {})
          }
        />
      </div>
      {view === 'changes' ? (
        <RevisionsList
          name={sphere.name}
          cursor={address.get('cursor') ?? undefined}
        />
      ) : (
        <RevisionText
          name={sphere.name}
          revision={revision}
          newest={sphere.revision}
        />
      )}
    </>
  );
}

function revisionOf(address: URLSearchParams): number | undefined {
  const revision = Number(address.get('revision'));
  return Number.isInteger(revision) && revision > 0 ? revision : undefined;
}
