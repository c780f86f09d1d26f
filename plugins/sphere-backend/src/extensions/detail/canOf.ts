import {
  explainRefusal,
  EXTENSION_ACTIONS,
  extensionCan,
  type ExtensionCanInfo,
  type ExtensionFacts,
  type ExtensionRequest,
} from '@dataops-sphere/plugin-sphere-common';

/** What the caller may do with a request now, by the table that commands are held against. */
export function canOf(
  request: ExtensionRequest,
  facts: ExtensionFacts,
): ExtensionCanInfo {
  return Object.fromEntries(
    EXTENSION_ACTIONS.map(action => {
      const answer = extensionCan(action, request, facts);
      if (answer.can) return [action, answer];
      const { reason } = answer;
      const message = explainRefusal(reason, { request, facts });
      return [action, { can: false, reason, message }];
    }),
  );
}
