import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import {
  MAX_COMMENT_LENGTH,
  type ExtensionAction,
} from '@dataops-sphere/plugin-sphere-common';
import { useState } from 'react';
import { PersonField, type Person } from '../Decision/PersonField';
import { RefusalText } from '../Decision/DecisionBar';
import { useUniqueId } from '../Decision/useUniqueId';
import type { RequestActions } from '../Decision/useRequestActions';
import { useSphereTranslation } from '../../page/useSphereTranslation';

/** What is asked about once more before it is done. @internal */
export type DialogAction =
  | 'withdraw'
  | 'cancel'
  | 'give-back'
  | 'revoke'
  | 'rescue';

/** Properties of {@link ActionDialog}. @internal */
export interface ActionDialogProps {
  readonly action: DialogAction;
  readonly actions: RequestActions;
  readonly onClose: () => void;
}

/** Asks once more, with a word about it where one may or must be said. @internal */
export function ActionDialog({ action, actions, onClose }: ActionDialogProps) {
  const { t } = useSphereTranslation();
  const id = useUniqueId('sphere-action');
  const [text, setText] = useState('');
  const [people, setPeople] = useState<readonly Person[]>([]);
  const command = commandOf(action, text.trim(), people);
  const done = async () => {
    if (command && (await actions.act(command))) onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth aria-labelledby={`${id}-title`}>
      <DialogTitle id={`${id}-title`}>
        {t(`review.act.sure.${action}`)}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>
          {t(`review.act.sureText.${action}`)}
        </DialogContentText>
        {action === 'rescue' && (
          <PersonField
            multiple
            label={t('review.act.rescuers')}
            hint={t('review.act.rescuersHint')}
            value={people}
            onChange={setPeople}
          />
        )}
        <ActionText id={id} action={action} text={text} onChange={setText} />
        <RefusalText actions={actions} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('review.act.keep')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!command || actions.busy}
          onClick={done}
        >
          {t(`review.act.${action}`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function ActionText(props: {
  readonly id: string;
  readonly action: DialogAction;
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  const { id, action, text, onChange } = props;
  const { t } = useSphereTranslation();
  const isNeeded = action === 'revoke' || action === 'rescue';
  return (
    <TextField
      id={`${id}-text`}
      label={t(isNeeded ? 'review.act.neededText' : 'review.act.optionalText')}
      required={isNeeded}
      value={text}
      onChange={event => onChange(event.target.value)}
      inputProps={{ maxLength: MAX_COMMENT_LENGTH }}
      multiline
      minRows={2}
      fullWidth
      margin="dense"
      variant="outlined"
    />
  );
}

function commandOf(
  action: DialogAction,
  text: string,
  people: readonly Person[],
): ExtensionAction | undefined {
  if (action === 'revoke') return text ? { type: action, text } : undefined;
  if (action === 'rescue') {
    const reviewers = people.map(({ ref }) => ref);
    return text && reviewers.length > 0
      ? { type: action, text, reviewers }
      : undefined;
  }
  return { type: action, ...(text && { text }) };
}
