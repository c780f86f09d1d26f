import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { useMemo } from 'react';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { ReasonButton } from '../Decision/ReasonButton';
import { askableEntries } from './askableTargets';
import { useReasonNotToAsk } from './AskButton';
import { useAsk } from './useAsk';

interface Statement {
  readonly row: { readonly id: string; readonly what: string };
}

/** "Ask for more" beside one statement; nothing beside those of which nothing can be asked for. @internal */
export function useAskOfStatement(
  sphere: SphereDetail,
): (statement: Statement) => JSX.Element | undefined {
  const { t } = useSphereTranslation();
  const { open } = useAsk();
  const reason = useReasonNotToAsk(sphere);
  const askable = useMemo(() => askableEntries(sphere, Date.now()), [sphere]);
  return ({ row: { id, what } }) =>
    askable.has(id) ? (
      <ReasonButton
        size="small"
        color="primary"
        label={t('request.askFor', { what })}
        reason={reason}
        onClick={() => open({ entry: id })}
      >
        {t('request.askShort')}
      </ReasonButton>
    ) : undefined;
}
