import type {
  ExtensionDetail,
  ExtensionProposal,
} from '@dataops-sphere/plugin-sphere-common';
import {
  createIdempotencyKey,
  useSubmitExtension,
} from '@dataops-sphere/plugin-sphere-react';
import { DateTime } from 'luxon';
import { useRef } from 'react';
import { ReasonButton } from '../Decision/ReasonButton';
import { refusalOf } from '../Decision/refusalOf';
import { useSphereTranslation } from '../../page/useSphereTranslation';

/** Properties of {@link RenewButton}. @internal */
export interface RenewButtonProps {
  readonly detail: ExtensionDetail;
  readonly onOpen: (id: string) => void;
}

/** Asks for the same again, from its end on and for as long: one click, and then a normal vote. @internal */
export function RenewButton({ detail, onOpen }: RenewButtonProps) {
  const { t } = useSphereTranslation();
  const key = useRef(createIdempotencyKey());
  const { state, run } = useSubmitExtension(detail.sphere.name);
  const proposal = renewalOf(detail);
  if (!proposal) return null;
  const renew = async () => {
    const renewed = await run({
      proposal,
      renews: detail.id,
      idempotencyKey: key.current,
    });
    if (renewed) onOpen(renewed.id);
  };
  return (
    <>
      <ReasonButton
        variant="outlined"
        busy={state.status === 'running'}
        onClick={renew}
      >
        {t('review.act.renew')}
      </ReasonButton>
      {state.status === 'failed' && (
        <span role="alert">{refusalOf(state.error).message}</span>
      )}
    </>
  );
}

/** The same once more, beginning where it ends; nothing for what has no end. @internal */
export function renewalOf(
  detail: Pick<ExtensionDetail, 'request' | 'startsAt' | 'endsAt'>,
): ExtensionProposal | undefined {
  const { request, startsAt, endsAt } = detail;
  if (!startsAt || !endsAt) return undefined;
  const end = DateTime.fromISO(endsAt);
  const until = end
    .plus(end.diff(DateTime.fromISO(startsAt)))
    .toUTC()
    .toISO();
  if (!until) return undefined;
  return {
    ...request.proposal,
    term: { type: 'temporary', from: endsAt, until },
  };
}
