import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ArchetypeDocument,
  ExtensionRules,
} from '@dataops-sphere/plugin-sphere-common';
import { RefLinks } from '../../page/RefLinks';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** Rules of a sphere, or those of an archetype, in which a number may still be a parameter. */
type Rules =
  | ExtensionRules
  | NonNullable<NonNullable<ArchetypeDocument['spec']['leash']>['extensions']>;
type Step = NonNullable<Rules['steps']>[number];

/** Who answers for extra room, how fast, and for how long it may last. @internal */
export function ExtensionRulesList(props: { readonly rules: Rules }) {
  const { steps, maxDuration, permanent, decideWithin, standIn } = props.rules;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <Typography component="ul" variant="body2" className={classes.list}>
      {steps?.map(step => (
        <StepLine key={step.name} step={step} />
      ))}
      {decideWithin && (
        <li>{t('sphere.ruleWithin', { duration: decideWithin })}</li>
      )}
      {standIn && (
        <li>
          {t('sphere.ruleStandIn', {
            group: <RefLinks refs={[standIn]} />,
          })}
        </li>
      )}
      {maxDuration && (
        <li>{t('sphere.ruleLongest', { duration: maxDuration })}</li>
      )}
      {permanent && <PermanentLine permanent={permanent} />}
    </Typography>
  );
}

function PermanentLine(props: {
  readonly permanent: NonNullable<Rules['permanent']>;
}) {
  const { allowed, steps = [] } = props.permanent;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  if (!allowed) return <li>{t('sphere.ruleNotPermanent')}</li>;
  if (steps.length === 0) return <li>{t('sphere.rulePermanentSame')}</li>;
  return (
    <li>
      {t('sphere.rulePermanent')}
      <ul className={classes.list}>
        {steps.map(step => (
          <StepLine key={step.name} step={step} />
        ))}
      </ul>
    </li>
  );
}

function StepLine({ step }: { readonly step: Step }) {
  const { t } = useSphereTranslation();
  const { name, quorum = 1 } = step;
  const reviewers = <RefLinks refs={step.reviewers} />;
  return (
    <li>
      {typeof quorum === 'number'
        ? t('sphere.ruleStep', { name, count: quorum, reviewers })
        : t('sphere.ruleStepOpen', { name, quorum, reviewers })}
    </li>
  );
}
