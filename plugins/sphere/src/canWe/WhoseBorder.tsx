import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { SphereSummary } from '@dataops-sphere/plugin-sphere-common';
import {
  ChoiceField,
  MiniSphereMap,
  useSettled,
  useSpheres,
} from '@dataops-sphere/plugin-sphere-react';
import { useMemo, useRef, useState } from 'react';
import { miniMapModel } from '../boundary/miniMapModel';
import { Panel } from '../page/Panel';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { sphereRouteRef } from '../routes';
import type { Choice } from './choice';

/** Spheres that one search offers. */
const FOUND = 25;

const useStyles = makeStyles(theme => ({
  sphere: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    marginTop: theme.spacing(2),
    [theme.breakpoints.down('sm')]: { '& > :first-child': { display: 'none' } },
  },
}));

/** Properties of {@link WhoseBorder}. @internal */
export interface WhoseBorderProps {
  readonly choice: Choice | undefined;
  readonly mine: readonly SphereSummary[];
  /** The sphere that is asked, once it is known. */
  readonly asked: SphereSummary | undefined;
  readonly onChoose: (choice: Choice) => void;
}

type Option = {
  readonly key: string;
  readonly title: string;
  readonly group: 'anyTeamGroup' | 'mine' | 'others';
  readonly choice: Choice;
};

/** Chooses the sphere that is asked: one's own first, any other by its title. @internal */
export function WhoseBorder(props: WhoseBorderProps) {
  const { choice, mine, asked, onChoose } = props;
  const { t } = useSphereTranslation();
  const { items, others, search, open } = useOtherSpheres(mine, asked);
  const options = [
    ...(mine.length > 0 ? [anyTeam(t('canWe.anyTeam'))] : []),
    ...optionsOf(mine, 'mine'),
    ...optionsOf(others, 'others'),
  ];
  const name = choice?.type === 'sphere' ? choice.name : '';
  const chosen = useChosen(choice, options);
  const sphere = [...mine, ...items].find(item => item.name === name);
  return (
    <Panel title={t('canWe.chooseTitle')}>
      <Typography variant="body2" color="textSecondary" paragraph>
        {t('canWe.chooseText')}
      </Typography>
      <ChoiceField<Option>
        id="sphere-can-we-whose"
        label={t('canWe.sphere')}
        options={
          chosen && !options.some(({ key }) => key === chosen.key)
            ? [...options, chosen]
            : options
        }
        text={option => option.title}
        group={option => t(`canWe.${option.group}`)}
        same={option => option.key}
        value={chosen}
        onSearch={search}
        onOpen={open}
        onChoose={option => onChoose(option.choice)}
        words={{
          open: t('canWe.openSpheres'),
          close: t('canWe.closeSpheres'),
          none: t('canWe.noSphereMatches'),
        }}
      />
      {sphere && <ChosenSphere sphere={sphere} />}
    </Panel>
  );
}

/** Spheres besides one's own: the one in the address, and those whose title matches what is typed. */
function useOtherSpheres(
  mine: WhoseBorderProps['mine'],
  asked: WhoseBorderProps['asked'],
) {
  const [text, setText] = useState<string>();
  const q = useSettled((text ?? '').trim().slice(0, 200));
  // Most people never choose another sphere, so nothing is looked up before somebody does.
  const found = useSpheres(
    { ...(q && { q }), limit: FOUND },
    { enabled: text !== undefined },
  );
  const items = [...(found.data?.items ?? []), ...(asked ? [asked] : [])];
  const others = items.filter(
    (item, index) =>
      !mine.some(m => m.name === item.name) &&
      items.findIndex(other => other.name === item.name) === index,
  );
  return {
    items,
    others,
    open: () => setText(typed => typed ?? ''),
    search: (typed: string) =>
      setText(before => (before === undefined && !typed ? undefined : typed)),
  };
}

/** The chosen option; the same object while it says the same, or the field would forget what is typed into it. */
function useChosen(
  choice: Choice | undefined,
  options: readonly Option[],
): Option | undefined {
  const name = choice?.type === 'sphere' ? choice.name : '';
  const option = options.find(({ key }) => choice && key === name);
  // What was found before stays known when another search no longer finds it.
  const known = useRef<Option>();
  if (option) known.current = option;
  const title =
    option?.title ?? (known.current?.key === name ? known.current.title : name);
  const group = option?.group ?? 'others';
  const type = choice?.type;
  return useMemo(
    () =>
      type && {
        key: name,
        title,
        group,
        choice: type === 'teams' ? { type } : { type, name },
      },
    [type, name, title, group],
  );
}

function anyTeam(title: string): Option {
  return { key: '', title, group: 'anyTeamGroup', choice: { type: 'teams' } };
}

function optionsOf(
  spheres: readonly SphereSummary[],
  group: Option['group'],
): Option[] {
  return spheres.map(({ name, title }) => ({
    key: name,
    title,
    group,
    choice: { type: 'sphere', name },
  }));
}

function ChosenSphere({ sphere }: { readonly sphere: SphereSummary }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const href = useRouteRef(sphereRouteRef);
  return (
    <div className={classes.sphere}>
      <MiniSphereMap model={miniMapModel(sphere)} size={120} />
      <Link to={href({ name: sphere.name })} underline="always">
        {t('canWe.openSphere', { sphere: sphere.title })}
      </Link>
    </div>
  );
}
