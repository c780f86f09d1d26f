import { CodeSnippet } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { Panel } from '../page/Panel';
import { useSphereTranslation } from '../page/useSphereTranslation';

const CATALOG = `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: churn-dev
  annotations:
    sphere.dataops/cluster: analytics-eu
spec:
  type: kubernetes-namespace
  owner: group:default/churn
`;

const PUSH = `kubectl get namespaces,resourcequotas -A -o yaml > cluster.yaml
sphere inventory push live cluster.yaml --kind kubernetes --cluster live \\
  --complete kubernetes-namespace --url https://backstage.example.com
`;

/** What is shown where no source knows any resource: how to connect one, to copy. @internal */
export function NoInventory() {
  const { t } = useSphereTranslation();
  return (
    <Panel title={t('inventory.noInventoryTitle')}>
      <Typography variant="body2" paragraph>
        {t('inventory.noInventoryText')}
      </Typography>
      <Typography variant="subtitle2" component="h3">
        {t('inventory.connectCatalog')}
      </Typography>
      <CodeSnippet language="yaml" text={CATALOG} showCopyCodeButton />
      <Typography variant="subtitle2" component="h3">
        {t('inventory.connectPush')}
      </Typography>
      <CodeSnippet language="bash" text={PUSH} showCopyCodeButton />
    </Panel>
  );
}
