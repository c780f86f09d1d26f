import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  renderPhrase,
  type Phrase,
  type PhraseCode,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../translation';

/** Renders the phrases of the pure core in the reader's language. @public */
export function usePhrases(): (phrase: Phrase) => string {
  const { t } = useTranslationRef(sphereReactTranslationRef);
  return useCallback(
    (phrase: Phrase) => {
      // The parameters of a code are known only where the phrase was made, so the typed `t` can't check them here.
      const translate = t as unknown as (
        key: `phrase.${PhraseCode}`,
        params: Readonly<Record<string, string | number>>,
      ) => string;
      return renderPhrase(phrase, (code, params) =>
        translate(`phrase.${code}`, params),
      );
    },
    [t],
  );
}
