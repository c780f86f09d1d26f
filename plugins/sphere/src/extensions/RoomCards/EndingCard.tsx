import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  RoomSummary,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { momentWords } from '../Decision/dateWords';
import { RoomItems } from './RoomItems';
import { daysUntil } from './turnsOf';
import { VerbLink } from './VerbLink';

const useStyles = makeStyles(theme => ({
  verbs: { display: 'flex', gap: theme.spacing(1) },
}));

/** Properties of {@link EndingCard}. @internal */
export interface EndingCardProps {
  readonly sphere: SphereDetail;
  readonly items: readonly RoomSummary[];
  readonly at: number;
}

/** Extra room by its end, with the way to renew it or to give it back. @internal */
export function EndingCard({ sphere, items, at }: EndingCardProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const isMember = sphere.viewer.isTeamMember;
  const reasonId = `sphere-room-ends-${sphere.name}`;
  const title = t('room.ending');
  return (
    <Panel title={title}>
      <RoomItems
        label={title}
        items={items}
        facts={({ endsAt = '', startsAt }) => {
          const ends = t('room.endsIn', {
            count: daysUntil(endsAt, at),
            date: momentWords(endsAt, at),
          });
          const isLater = startsAt !== undefined && Date.parse(startsAt) > at;
          return isLater
            ? `${t('room.startsOn', {
                date: momentWords(startsAt, at),
              })} · ${ends}`
            : ends;
        }}
        verbs={item => (
          <div className={classes.verbs}>
            {(['renew', 'giveBack'] as const).map(verb => (
              <VerbLink
                key={verb}
                request={item.id}
                verb={t(`room.${verb}`)}
                label={t(`room.${verb}Of`, { title: item.title })}
                reasonId={isMember ? undefined : reasonId}
              />
            ))}
          </div>
        )}
      />
      {!isMember && (
        <Typography id={reasonId} variant="caption" color="textSecondary">
          {t('room.teamOnlyEnds', { team: sphere.team.title })}
        </Typography>
      )}
    </Panel>
  );
}
