import { sphereEntityV1alpha1Validator } from '@dataops-sphere/plugin-sphere-common';
import { sphereSummary } from './__testUtils__/spheres';
import { sphereToEntity } from './sphereToEntity';

describe('sphereToEntity', () => {
  it('projects names and groups, and nothing of the boundary', async () => {
    const entity = sphereToEntity(
      sphereSummary('churn', {
        description: 'Predicts churn',
        basedOn: { archetype: 'dataops-standard', title: 'DataOps standard' },
        manager: {
          source: 'git',
          type: 'url',
          path: 'churn.yaml',
          editUrl: 'https://git.example.com/churn.yaml',
        },
      }),
      'https://backstage.example.com',
    );
    expect(entity).toMatchObject({
      kind: 'Sphere',
      metadata: {
        name: 'churn',
        title: 'The churn sphere',
        annotations: {
          'backstage.io/edit-url': 'https://git.example.com/churn.yaml',
          'backstage.io/view-url':
            'https://backstage.example.com/spheres/churn',
          'sphere.dataops/uid': 'uid-of-churn',
        },
      },
      spec: {
        team: 'group:default/churn',
        platformOwner: 'group:default/data-platform',
        lifecycle: 'active',
        archetype: 'dataops-standard',
      },
    });
    expect(Object.keys(entity.spec)).not.toContain('boundary');
    await expect(sphereEntityV1alpha1Validator.check(entity)).resolves.toBe(
      true,
    );
  });

  it('leaves out labels that the catalog would refuse the entity for', () => {
    const entity = sphereToEntity(
      sphereSummary('churn', {
        labels: { domain: 'customer', note: 'two words, and a comma' },
      }),
      'https://backstage.example.com',
    );
    expect(entity.metadata.labels).toEqual({ domain: 'customer' });
  });
});
