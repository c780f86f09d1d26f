import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { sphereTranslationRef } from '../translation';

type Messages = (typeof sphereTranslationRef)['T'];

/** The texts of Sphere as a function of their key. @internal */
export type SphereTranslate = TranslationFunction<Messages>;

/** The texts of Sphere in the language of the app. @internal */
export function useSphereTranslation(): { readonly t: SphereTranslate } {
  return useTranslationRef(sphereTranslationRef);
}
