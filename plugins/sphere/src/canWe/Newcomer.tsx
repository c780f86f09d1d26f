import Button from '@material-ui/core/Button';
import type { SphereSummary } from '@dataops-sphere/plugin-sphere-common';
import { Empty } from '../page/Empty';
import { useSphereTranslation } from '../page/useSphereTranslation';
import type { Choice } from './choice';

/** Properties of {@link Newcomer}. @internal */
export interface NewcomerProps {
  /** A sphere to ask; absent while it is looked up. */
  readonly example?: SphereSummary;
  readonly onChoose: (choice: Choice) => void;
}

/** What somebody without a team sees: they may ask for any team, and here is one. @internal */
export function Newcomer({ example, onChoose }: NewcomerProps) {
  const { t } = useSphereTranslation();
  return (
    <Empty
      missing="info"
      title={t('canWe.newcomerTitle')}
      description={t('canWe.newcomerText')}
      action={
        example && (
          <Button
            variant="contained"
            color="primary"
            onClick={() => onChoose({ type: 'sphere', name: example.name })}
          >
            {t('canWe.newcomerExample', { sphere: example.title })}
          </Button>
        )
      }
    />
  );
}
