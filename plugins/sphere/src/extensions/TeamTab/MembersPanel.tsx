import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { SphereTeam } from '@dataops-sphere/plugin-sphere-common';
import Button from '@material-ui/core/Button';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useState } from 'react';
import { Empty } from '../../page/Empty';
import { GroupLink } from '../../page/GroupLink';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';

/** Members that are shown before the rest is asked for. */
const FIRST = 25;

/** Properties of the panels of the Team tab. @internal */
export interface TeamPanelProps {
  readonly team: SphereTeam;
}

/** Who is in the team: directly, or through a group below it, which is named. @internal */
export function MembersPanel({ team }: TeamPanelProps) {
  const { t } = useSphereTranslation();
  const [shown, setShown] = useState(FIRST);
  const { members } = team;
  const name = team.team.title;
  if (members.length === 0) {
    return (
      <Panel title={t('room.team.members', { team: name })}>
        <Empty
          missing="content"
          title={t('room.team.noMembersTitle')}
          description={t('room.team.noMembersText', { team: name })}
        />
      </Panel>
    );
  }
  const title = t('room.team.members', { team: name });
  return (
    <Panel title={title} noPadding>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell>{t('room.team.member')}</TableCell>
            <TableCell>{t('room.team.membership')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {members.slice(0, shown).map(member => (
            <MemberRow key={member.ref} member={member} />
          ))}
        </TableBody>
      </Table>
      {members.length > shown && (
        <Button onClick={() => setShown(members.length)}>
          {t('room.more', { count: members.length - shown })}
        </Button>
      )}
    </Panel>
  );
}

function MemberRow(props: { readonly member: SphereTeam['members'][number] }) {
  const { ref, name, through } = props.member;
  const { t } = useSphereTranslation();
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <EntityRefLink entityRef={ref} hideIcon underline="always">
          {name}
        </EntityRefLink>
      </TableCell>
      <TableCell>
        {through
          ? t('room.team.inherited', { group: <GroupLink group={through} /> })
          : t('room.team.direct')}
      </TableCell>
    </TableRow>
  );
}
