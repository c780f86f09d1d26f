import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { phrase, type RoomFact } from '@dataops-sphere/plugin-sphere-common';
import { follow, type RequestLinkOf } from '../SphereMap/AskMark';
import { usePhrases } from '../usePhrases';

/** @internal */
export interface RoomWordsProps {
  readonly room: readonly RoomFact[];
  /** `named`: says which kind it is about, where the row does not. */
  readonly kind?: 'named' | 'known';
  readonly requestLink?: RequestLinkOf;
}

const useStyles = makeStyles(
  theme => ({
    list: { margin: theme.spacing(0.5, 0, 0), padding: 0, listStyle: 'none' },
    words: { '&::first-letter': { textTransform: 'uppercase' } },
    link: { display: 'inline-block' },
  }),
  { name: 'SphereRoomWords' },
);

/** Extra room with its end, and requests for it, as lines that lead to the request. @internal */
export function RoomWords(props: RoomWordsProps) {
  const { room, kind = 'known', requestLink } = props;
  const classes = useStyles();
  const render = usePhrases();
  if (room.length === 0) return null;
  return (
    <ul className={classes.list}>
      {room.map(({ id, entry, dimension, kindTitle, sentence }) => {
        const words = render(
          kind === 'named'
            ? phrase('ofKind', { kind: kindTitle, fact: sentence })
            : sentence,
        );
        const link = requestLink?.(id);
        return (
          <Typography
            key={`${id} ${entry} ${dimension} ${words}`}
            variant="body2"
            component="li"
            className={classes.words}
          >
            {link ? (
              <Link
                href={link.href}
                underline="always"
                className={`${classes.link} ${classes.words}`}
                onClick={(event: Parameters<typeof follow>[0]) =>
                  follow(event, link)
                }
              >
                {words}
              </Link>
            ) : (
              words
            )}
          </Typography>
        );
      })}
    </ul>
  );
}
