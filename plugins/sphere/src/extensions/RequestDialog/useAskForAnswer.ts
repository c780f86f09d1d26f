import { useRouteRef } from '@backstage/core-plugin-api';
import {
  MAX_EXTENSION_CHANGES,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import type {
  AnswerAsk,
  CanWeAnswer,
} from '@dataops-sphere/plugin-sphere-react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { sphereRouteRef } from '../../routes';
import { useReasonNotToAsk } from './AskButton';
import { writeAsk, type RequestAsk } from './requestAsk';

/**
 * The way from an answer of "Can we …?" to a request that is filled in with it. It opens on the page of the sphere, which
 * keeps the question; nothing where asking cannot help, such as where the question does not say enough.
 * @internal
 */
export function useAskForAnswer(
  sphere: SphereDetail,
): (answer: CanWeAnswer) => AnswerAsk | undefined {
  const href = useRouteRef(sphereRouteRef);
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const reason = useReasonNotToAsk(sphere);
  return ({ asks = [] }) => {
    if (asks.length === 0) return undefined;
    const ask: RequestAsk = { changes: asks.slice(0, MAX_EXTENSION_CHANGES) };
    const next = writeAsk(questionOf(address), ask);
    return {
      ...(reason && { reason }),
      onAsk: () => navigate(`${href({ name: sphere.name })}?${next}`),
    };
  };
}

/** Only what the address says of the question. */
function questionOf(address: URLSearchParams): URLSearchParams {
  return new URLSearchParams(
    [...address].filter(([key]) => key === 'can' || key.startsWith('can.')),
  );
}
