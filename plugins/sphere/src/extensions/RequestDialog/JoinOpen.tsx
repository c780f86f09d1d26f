import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { ExtensionPreview } from '@dataops-sphere/plugin-sphere-common';
import { useNavigate } from 'react-router-dom';
import { useRequestHref } from '../../page/useRequestHref';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { ReasonButton } from '../Decision/ReasonButton';
import { refusalOf } from '../Decision/refusalOf';
import type { RequestDraft } from './requestDraft';
import { useJoinRequest } from './useJoinRequest';

/** Properties of {@link JoinOpen}. @internal */
export interface JoinOpenProps {
  readonly open: NonNullable<ExtensionPreview['open']>;
  readonly draft: Pick<RequestDraft, 'why' | 'key'>;
  readonly onJoined: () => void;
}

/** The same is being asked for already: one joins that request instead of filing a second one. @internal */
export function JoinOpen({ open, draft, onJoined }: JoinOpenProps) {
  const { t } = useSphereTranslation();
  const href = useRequestHref();
  const navigate = useNavigate();
  const { state, run } = useJoinRequest();
  const join = async () => {
    const joined = await run({
      id: open.id,
      why: draft.why,
      idempotencyKey: draft.key,
    });
    if (!joined) return;
    onJoined();
    if (href) navigate(href(joined.id));
  };
  return (
    <>
      <Typography variant="body2" paragraph>
        {t('request.dialog.joinText', {
          title: href ? (
            <Link to={href(open.id)} underline="always">
              {open.title}
            </Link>
          ) : (
            open.title
          ),
        })}
      </Typography>
      <ReasonButton
        variant="outlined"
        color="primary"
        busy={state.status === 'running'}
        onClick={() => void join()}
      >
        {t('request.dialog.join')}
      </ReasonButton>
      {state.status === 'failed' && (
        <Typography variant="body2" color="error" role="alert">
          {t('request.dialog.joinFailed', {
            message: refusalOf(state.error).message,
          })}
        </Typography>
      )}
    </>
  );
}
