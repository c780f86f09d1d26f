import { Link } from '@backstage/core-components';
import { phrase, type RoomFact } from '@dataops-sphere/plugin-sphere-common';
import { usePhrases } from '@dataops-sphere/plugin-sphere-react';
import { makeStyles } from '@material-ui/core/styles';
import { useRequestHref } from '../page/useRequestHref';

const useStyles = makeStyles({
  root: { listStyle: 'none', margin: 0, padding: 0 },
});

/** Properties of {@link RoomOfStatement}. @internal */
export interface RoomOfStatementProps {
  readonly room: readonly RoomFact[];
  /** `named`: says which kind it is about. */
  readonly kind?: 'named';
}

/** Extra room of a statement with its end, and requests for more, each as the way to its request. @internal */
export function RoomOfStatement({ room, kind }: RoomOfStatementProps) {
  const classes = useStyles();
  const render = usePhrases();
  const href = useRequestHref();
  return (
    <ul className={classes.root}>
      {room.map(({ id, dimension, kindTitle, sentence }) => {
        const words = render(
          kind === 'named'
            ? phrase('ofKind', { kind: kindTitle, fact: sentence })
            : sentence,
        );
        return (
          <li key={`${id} ${dimension} ${kindTitle}`}>
            {href ? (
              <Link to={href(id)} underline="always">
                {words}
              </Link>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ul>
  );
}
