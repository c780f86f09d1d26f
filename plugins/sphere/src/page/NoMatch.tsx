import Button from '@material-ui/core/Button';
import { Empty } from './Empty';

/** Properties of {@link NoMatch}. @internal */
export interface NoMatchProps {
  readonly title: string;
  readonly text: string;
  readonly clear: string;
  readonly onClear: () => void;
}

/** A filter that found nothing, and the way out. @internal */
export function NoMatch({ title, text, clear, onClear }: NoMatchProps) {
  return (
    <Empty
      missing="data"
      title={title}
      description={text}
      action={
        <Button variant="outlined" color="primary" onClick={onClear}>
          {clear}
        </Button>
      }
    />
  );
}
