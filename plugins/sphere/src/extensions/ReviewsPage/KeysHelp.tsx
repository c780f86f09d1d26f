import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { Fact, Facts } from '../../page/Facts';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const KEYS = [
  ['j', 'j'],
  ['k', 'k'],
  ['Enter', 'enter'],
  ['a', 'a'],
  ['d', 'd'],
  ['?', 'question'],
] as const;

/** What the keys of the reviews page do. @internal */
export function KeysHelp(props: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useSphereTranslation();
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      aria-labelledby="sphere-keys-title"
    >
      <DialogTitle id="sphere-keys-title">{t('review.keys.title')}</DialogTitle>
      <DialogContent>
        <Facts>
          {KEYS.map(([key, message]) => (
            <Fact key={key} name={key}>
              {t(`review.keys.${message}`)}
            </Fact>
          ))}
        </Facts>
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{t('review.keys.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
