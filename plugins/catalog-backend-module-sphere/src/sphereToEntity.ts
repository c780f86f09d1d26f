import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_VIEW_URL,
  DEFAULT_NAMESPACE,
  KubernetesValidatorFunctions,
} from '@backstage/catalog-model';
import {
  SPHERE_API_VERSION,
  type SphereEntityV1alpha1,
  type SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';

/** Type of the location that only our provider puts on an entity. */
export const SPHERE_LOCATION_TYPE = 'sphere';

/** Annotation with the uid that stays with a sphere through renames of its document. */
export const ANNOTATION_SPHERE_UID = 'sphere.dataops/uid';

const { isValidLabelKey, isValidLabelValue } = KubernetesValidatorFunctions;

// A sphere's labels are wider than the catalog's; those that it would refuse are left out, because one bad label would
// keep the whole entity out.
function catalogLabels(labels: SphereSummary['labels']) {
  const valid = Object.entries(labels).filter(
    ([key, value]) => isValidLabelKey(key) && isValidLabelValue(value),
  );
  return valid.length ? { labels: Object.fromEntries(valid) } : {};
}

/**
 * The catalog's picture of a sphere: what it is and whose, never its boundary, because the catalog has its own
 * permissions and search.
 *
 * @param appBaseUrl - where the app is served, for the entity's link to the sphere's page
 */
export function sphereToEntity(
  sphere: SphereSummary,
  appBaseUrl: string,
): SphereEntityV1alpha1 {
  const page = `${appBaseUrl}/spheres/${sphere.name}`;
  const location = `${SPHERE_LOCATION_TYPE}:${sphere.name}`;
  return {
    apiVersion: SPHERE_API_VERSION,
    kind: 'Sphere',
    metadata: {
      namespace: DEFAULT_NAMESPACE,
      name: sphere.name,
      title: sphere.title,
      ...(sphere.description ? { description: sphere.description } : {}),
      ...catalogLabels(sphere.labels),
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        [ANNOTATION_VIEW_URL]: page,
        ...(sphere.manager?.editUrl
          ? { [ANNOTATION_EDIT_URL]: sphere.manager.editUrl }
          : {}),
        [ANNOTATION_SPHERE_UID]: sphere.uid,
      },
      links: [{ url: page, title: 'Open sphere' }],
    },
    spec: {
      team: sphere.team.ref,
      platformOwner: sphere.platformOwner.ref,
      lifecycle: sphere.lifecycle,
      ...(sphere.basedOn ? { archetype: sphere.basedOn.archetype } : {}),
    },
  };
}
