import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ArchetypeParameter,
  ArchetypeDocument,
  Library,
} from '@dataops-sphere/plugin-sphere-common';
import { Fact, Facts } from '../../page/Facts';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { rootRouteRef } from '../../routes';
import { ExtensionRulesList } from '../SpherePage/ExtensionRulesList';
import { DocumentFacts } from './DocumentFacts';
import { FoldedItem, type Folding } from './FoldedItem';

const useStyles = makeStyles({ chip: { margin: 0 } });

/** Properties of {@link ArchetypeItem}. @internal */
export interface ArchetypeItemProps extends Folding {
  readonly item: Library['archetypes'][number];
  /** Titles of checkpoint rules by name. */
  readonly checkpointTitles: ReadonlyMap<string, string>;
}

/** An archetype: its parameters, its statements and its leash. @internal */
export function ArchetypeItem(props: ArchetypeItemProps) {
  const { item, checkpointTitles, ...folding } = props;
  const { t } = useSphereTranslation();
  const spheres = useRouteRef(rootRouteRef);
  const { metadata, spec } = item.document;
  return (
    <FoldedItem
      name={metadata.name}
      title={metadata.title ?? metadata.name}
      facts={t('page.usedBySpheres', { count: item.spheres })}
      {...folding}
    >
      {metadata.description && (
        <Typography variant="body2" paragraph>
          {metadata.description}
        </Typography>
      )}
      <Facts>
        <DocumentFacts item={item} />
        <Fact name={t('page.spheres')}>
          <Link to={`${spheres()}?archetype=${metadata.name}`}>
            {t('library.showSpheres')}
          </Link>
        </Fact>
        <TemplateFacts spec={spec} checkpointTitles={checkpointTitles} />
      </Facts>
    </FoldedItem>
  );
}

function TemplateFacts({
  spec,
  checkpointTitles,
}: Pick<ArchetypeItemProps, 'checkpointTitles'> & {
  readonly spec: ArchetypeDocument['spec'];
}) {
  const { t } = useSphereTranslation();
  const { boundary = [], leash = {} } = spec;
  const parameters = Object.entries(spec.parameters ?? {});
  return (
    <>
      {parameters.length > 0 && (
        <Fact name={t('library.parameters')}>
          {parameters.map(([name, parameter]) => (
            <ParameterLine key={name} name={name} parameter={parameter} />
          ))}
        </Fact>
      )}
      {boundary.length > 0 && (
        <Fact name={t('library.statements')}>
          {boundary.map(entry => (
            <StatementLine key={entry.id} entry={entry} />
          ))}
        </Fact>
      )}
      {leash.checkpoints && (
        <Fact name={t('library.leash')}>
          {leash.checkpoints.map(name => (
            <div key={name}>
              <Link to={`?checkpoint=${name}`}>
                {checkpointTitles.get(name) ?? name}
              </Link>
            </div>
          ))}
        </Fact>
      )}
      {leash.extensions && (
        <Fact name={t('library.rules')}>
          <ExtensionRulesList rules={leash.extensions} />
        </Fact>
      )}
    </>
  );
}

type Entry = NonNullable<ArchetypeDocument['spec']['boundary']>[number];

function StatementLine({ entry }: { readonly entry: Entry }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <div>
      {t('library.statementLine', {
        title: entry.title ?? entry.id,
        kind: <code>{entry.kind}</code>,
      })}{' '}
      {entry.locked && (
        <Chip
          size="small"
          variant="outlined"
          className={classes.chip}
          label={t('library.locked')}
        />
      )}
    </div>
  );
}

function ParameterLine(props: {
  readonly name: string;
  readonly parameter: ArchetypeParameter;
}) {
  const { type, title, description, choices, ...rest } = props.parameter;
  const { t } = useSphereTranslation();
  const facts = [
    t(`library.parameterType.${type}`),
    ...(choices
      ? [t('library.parameterChoices', { values: choices.join(', ') })]
      : []),
    ...(rest.required ? [t('library.parameterRequired')] : []),
    ...(rest.default === undefined
      ? []
      : [t('library.parameterDefault', { value: String(rest.default) })]),
  ];
  return (
    <div>
      <code>{props.name}</code> {title && `${title} · `}
      {facts.join(' · ')}
      {description && ` – ${description}`}
    </div>
  );
}
