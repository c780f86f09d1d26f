import { useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import LinkIcon from '@material-ui/icons/Link';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useSphereTranslation } from '../page/useSphereTranslation';

/** Copies the address of the question. @internal */
export function CopyLinkButton({ to }: { readonly to?: string }) {
  const { t } = useSphereTranslation();
  const alerts = useApi(alertApiRef);
  const [isCopied, setCopied] = useState(false);
  const [, copy] = useCopyToClipboard();
  const label = isCopied ? t('canWe.copied') : t('canWe.copyLink');
  return (
    <Tooltip title={label}>
      <IconButton
        size="small"
        aria-label={t('canWe.copyLink')}
        onMouseLeave={() => setCopied(false)}
        onClick={() => {
          copy(new URL(to ?? '', window.location.href).href);
          setCopied(true);
          alerts.post({
            message: t('canWe.copied'),
            severity: 'info',
            display: 'transient',
          });
        }}
      >
        <LinkIcon />
      </IconButton>
    </Tooltip>
  );
}
