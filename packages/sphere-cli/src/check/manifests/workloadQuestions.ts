import type { Outcome } from '../../report/Outcome';
import type { Manifest } from '../../import/kubernetes/manifest';
import { amountsOf } from '../../import/kubernetes/quotaValues';
import type { CheckQuestion } from '../CheckQuestion';
import { parseImageName } from './imageName';
import { workloadQuantities } from './podQuantities';
import {
  manifestName,
  namespaceOf,
  outcomeOf,
  questionOf,
  skip,
  type Asked,
  type ManifestOptions,
} from './questionParts';
import { readWorkload, type Workload } from './workloadSchema';

export const IMAGE = 'image';

/**
 * What a workload requests in all its replicas, and each image that it runs. One that runs on every node requests an
 * amount that nobody can tell from here, and asks so.
 */
export function workloadQuestions(
  manifest: Manifest,
  options: ManifestOptions,
): Asked {
  const workload = readWorkload(manifest);
  if (typeof workload === 'string') return skip(manifest, workload);
  const { replicas } = workload;
  const quantities = workloadQuantities(
    workload,
    replicas === 'unknown' ? 1 : replicas,
  );
  if (!quantities) return skip(manifest, 'bad-quantity');
  const request = questionOf(
    manifest,
    {
      kind: 'workload-quota',
      action: 'request',
      properties: {
        cluster: options.cluster,
        namespace: namespaceOf(manifest, options),
        environment: options.environment,
      },
      ...(replicas !== 'unknown' && { amounts: amountsOf(quantities) }),
    },
    options,
  );
  const images = imageQuestions(manifest, workload, options);
  return {
    questions: [request, ...images.questions],
    outcomes: [outcomeOf(manifest), ...images.outcomes],
  };
}

function imageQuestions(
  manifest: Manifest,
  { pod }: Workload,
  options: ManifestOptions,
): Asked {
  const questions: CheckQuestion[] = [];
  const outcomes: Outcome[] = [];
  for (const container of [...(pod.initContainers ?? []), ...pod.containers]) {
    const { image } = container;
    // A field that an admission controller fills in later
    if (image === undefined || image === null || image === '') continue;
    const name = `${manifestName(manifest)} ${image}`;
    const parsed = parseImageName(image);
    outcomes.push({
      what: IMAGE,
      name,
      ...(!parsed && { skipped: 'bad-image' as const }),
    });
    if (!parsed) continue;
    const properties = { ...parsed };
    questions.push(
      questionOf(
        manifest,
        { kind: 'image-registry', action: 'pull', properties },
        options,
      ),
    );
  }
  return { questions, outcomes };
}
