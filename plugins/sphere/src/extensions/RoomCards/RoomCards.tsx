import Typography from '@material-ui/core/Typography';
import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { EndingCard } from './EndingCard';
import { TeamTurnCard } from './TeamTurnCard';
import { turnsOf } from './turnsOf';
import { WaitingCard } from './WaitingCard';

/** Properties of {@link RoomCards}. @internal */
export interface RoomCardsProps {
  readonly sphere: SphereDetail;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Whose turn it is and what ends, from the sphere alone; a card without anything in it is left out. @internal */
export function RoomCards({ sphere, at }: RoomCardsProps) {
  const { t } = useSphereTranslation();
  const { team, waiting, ending } = turnsOf(sphere.room, at);
  if (team.length + waiting.length + ending.length === 0) {
    return (
      <Panel title={t('room.turns')}>
        <Typography variant="body2" color="textSecondary">
          {t('room.nothing')}
        </Typography>
      </Panel>
    );
  }
  return (
    <>
      {team.length > 0 && <TeamTurnCard sphere={sphere} items={team} />}
      {waiting.length > 0 && (
        <WaitingCard sphere={sphere} items={waiting} at={at} />
      )}
      {ending.length > 0 && (
        <EndingCard sphere={sphere} items={ending} at={at} />
      )}
    </>
  );
}
