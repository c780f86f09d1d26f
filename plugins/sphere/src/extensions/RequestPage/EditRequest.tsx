import {
  FINAL_EXTENSION_STATES,
  type ExtensionDetail,
  type ExtensionState,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { lazy, Suspense } from 'react';
import { ReasonButton } from '../Decision/ReasonButton';
import { useAsk } from '../RequestDialog/useAsk';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const RequestDialog = lazy(() =>
  import('../RequestDialog/RequestDialog').then(m => ({
    default: m.RequestDialog,
  })),
);

/** Properties of {@link EditButton}. @internal */
export interface EditButtonProps {
  readonly detail: ExtensionDetail;
  readonly reason?: string;
}

/** Opens the dialog in which the team edits its request. @internal */
export function EditButton({ detail, reason }: EditButtonProps) {
  const { t } = useSphereTranslation();
  const { open } = useAsk();
  return (
    <ReasonButton
      variant="outlined"
      reason={reason}
      onClick={() => open({ edits: detail.id })}
    >
      {t('review.act.edit')}
    </ReasonButton>
  );
}

/** Opens the dialog for a new attempt, which links to this one. @internal */
export function AskAgainButton({
  detail,
}: {
  readonly detail: ExtensionDetail;
}) {
  const { t } = useSphereTranslation();
  const { open } = useAsk();
  return (
    <ReasonButton
      variant="outlined"
      onClick={() => open({ follows: detail.id })}
    >
      {t('review.act.askAgain')}
    </ReasonButton>
  );
}

/** Whether the team of a request may try it again. @internal */
export function isOverForTeam(
  { state }: { readonly state: ExtensionState },
  sphere: SphereDetail | undefined,
): boolean {
  return (
    sphere?.viewer.isTeamMember === true &&
    FINAL_EXTENSION_STATES.includes(state)
  );
}

/** The dialog that the buttons open. @internal */
export function DialogOfRequest(props: {
  readonly sphere: SphereDetail;
  readonly onSent: () => void;
}) {
  const { asked } = useAsk();
  if (asked.type === 'none') return null;
  return (
    <Suspense fallback={null}>
      <RequestDialog {...props} />
    </Suspense>
  );
}
