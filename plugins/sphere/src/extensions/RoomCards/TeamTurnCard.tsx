import Typography from '@material-ui/core/Typography';
import type {
  RoomSummary,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { momentWords } from '../Decision/dateWords';
import { RoomItems } from './RoomItems';
import { VerbLink } from './VerbLink';

/** Properties of {@link TeamTurnCard}. @internal */
export interface TeamTurnCardProps {
  readonly sphere: SphereDetail;
  readonly items: readonly RoomSummary[];
}

/** What the team has to answer; outsiders read that it is the team's turn. @internal */
export function TeamTurnCard({ sphere, items }: TeamTurnCardProps) {
  const { t } = useSphereTranslation();
  const isMember = sphere.viewer.isTeamMember;
  const title = t(isMember ? 'room.teamTurn' : 'room.teamTurnOfOthers');
  const reasonId = `sphere-team-turn-${sphere.name}`;
  return (
    <Panel title={title}>
      <RoomItems
        label={title}
        items={items}
        facts={({ lapsesAt }) => (
          <>
            {t('room.asksChanges')}{' '}
            {lapsesAt && t('room.lapses', { date: momentWords(lapsesAt) })}
          </>
        )}
        verbs={item => (
          <VerbLink
            request={item.id}
            verb={t('room.answer')}
            label={t('room.answerOf', { title: item.title })}
            reasonId={isMember ? undefined : reasonId}
          />
        )}
      />
      {!isMember && (
        <Typography id={reasonId} variant="caption" color="textSecondary">
          {t('room.teamOnly', { team: sphere.team.title })}
        </Typography>
      )}
    </Panel>
  );
}
