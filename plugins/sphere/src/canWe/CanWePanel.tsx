import Typography from '@material-ui/core/Typography';
import type { PropsWithChildren } from 'react';
import { Panel } from '../page/Panel';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { CopyLinkButton } from './CopyLinkButton';

/** Properties of {@link CanWePanel}. @internal */
export interface CanWePanelProps {
  /** Keys of the address that mean nothing here. */
  readonly ignored: readonly string[];
  readonly isEmpty?: boolean;
}

/** The frame of a question: title, a link to copy, and what the address says that cannot be. @internal */
export function CanWePanel(props: PropsWithChildren<CanWePanelProps>) {
  const { ignored, isEmpty, children } = props;
  const { t } = useSphereTranslation();
  return (
    <Panel title={t('canWe.title')} action={<CopyLinkButton />}>
      {ignored.length > 0 && (
        <Typography variant="body2" role="status" paragraph>
          {t('canWe.ignored', {
            count: ignored.length,
            keys: ignored.slice(0, 5).join(', '),
          })}
        </Typography>
      )}
      {isEmpty && <Typography variant="body2">{t('canWe.noKinds')}</Typography>}
      {children}
    </Panel>
  );
}
