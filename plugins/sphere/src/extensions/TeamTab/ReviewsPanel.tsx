import type { SphereTeam } from '@dataops-sphere/plugin-sphere-common';
import Chip from '@material-ui/core/Chip';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { Panel } from '../../page/Panel';
import { RefLinks } from '../../page/RefLinks';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { useWholeWords } from '../../page/useWholeWords';
import type { TeamPanelProps } from './MembersPanel';

const useStyles = makeStyles(theme => ({
  people: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  chip: { margin: 0, borderColor: theme.palette.warning.main },
}));

const COLUMNS = ['what', 'step', 'reviewers', 'needed', 'people'] as const;

type Review = SphereTeam['reviews'][number];

/** Each step of a review: who, how many of them have to agree, and how many can today. @internal */
export function ReviewsPanel({ team }: TeamPanelProps) {
  const words = useWholeWords();
  const { t } = useSphereTranslation();
  const { reviews } = team;
  const isSame = reviews.every(({ of }) => of === 'extensions');
  const title = t('room.team.reviews');
  return (
    <Panel title={title} noPadding>
      <TableContainer>
        <Table size="small" className={words.table} aria-label={title}>
          <TableHead>
            <TableRow>
              {COLUMNS.map(column => (
                <TableCell key={column}>{t(`room.team.${column}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {reviews.map((review, index) => (
              <ReviewRow
                // Two steps may have the same name.
                key={index}
                review={review}
                what={
                  isSame
                    ? t('room.team.ofBoth')
                    : t(`room.team.of.${review.of}`)
                }
              />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Panel>
  );
}

function ReviewRow(props: { readonly review: Review; readonly what: string }) {
  const { review, what } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { eligible, present, cover } = review;
  return (
    <TableRow>
      <TableCell>{what}</TableCell>
      <TableCell component="th" scope="row">
        {review.step}
      </TableCell>
      <TableCell>
        <RefLinks refs={review.reviewers.map(({ ref }) => ref)} />
      </TableCell>
      <TableCell>{t('room.team.quorum', { count: review.quorum })}</TableCell>
      <TableCell>
        <div className={classes.people}>
          {t('room.team.eligible', {
            count: eligible,
            present: String(present),
          })}
          {cover !== 'ok' && (
            <Chip
              size="small"
              variant="outlined"
              className={classes.chip}
              label={t(`room.team.cover.${cover}`)}
            />
          )}
        </div>
      </TableCell>
    </TableRow>
  );
}
