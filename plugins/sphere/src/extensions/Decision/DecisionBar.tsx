import Typography from '@material-ui/core/Typography';
import type { ExtensionAction } from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { CounterOfferForm } from './CounterOfferForm';
import { DecisionForm, type DecisionFocus } from './DecisionForm';
import { useDecisionDraft } from './useDecisionDraft';
import type { ReadRequest } from './useReadRequest';
import type { RequestActions } from './useRequestActions';

/** Properties of {@link DecisionBar}. @internal */
export interface DecisionBarProps {
  readonly read: ReadRequest;
  readonly actions: RequestActions;
  readonly focus?: DecisionFocus;
}

/** The decision of a reviewer about the proposal that was read. @internal */
export function DecisionBar({ read, actions, focus }: DecisionBarProps) {
  const { t } = useSphereTranslation();
  const { latest, seen } = read;
  const { draft, dispatch } = useDecisionDraft(latest.id);
  const blocked =
    read.proposal === 'changed' ? t('review.decide.lookFirst') : undefined;
  const act = async (action: ExtensionAction) => {
    if (await actions.act(action)) dispatch({ type: 'sent' });
  };
  const standsInFor = latest.can.approve?.for;
  return (
    <section aria-label={t('review.decide.title')}>
      <DecisionForm
        draft={draft}
        onDraft={dispatch}
        can={latest.can}
        blocked={blocked}
        busy={actions.busy}
        onAct={act}
        focus={focus}
        standsInFor={standsInFor && (latest.people[standsInFor] ?? standsInFor)}
        counterOffer={
          <CounterOfferForm
            key={seen.proposalHash}
            detail={seen}
            busy={actions.busy}
            blocked={blocked}
            onCancel={() => dispatch({ type: 'opened', form: 'none' })}
            onOffer={proposal =>
              act({
                type: 'counter-offer',
                proposal,
                ...(draft.text.trim() && { text: draft.text.trim() }),
              })
            }
          />
        }
      />
      <RefusalText actions={actions} />
    </section>
  );
}

/** Why the last try was not done. @internal */
export function RefusalText({ actions }: { readonly actions: RequestActions }) {
  const { t } = useSphereTranslation();
  if (!actions.refusal) return null;
  return (
    <Typography variant="body2" color="error" role="alert">
      {t('review.decide.refused', { message: actions.refusal.message })}
    </Typography>
  );
}
