import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ExtensionSummary,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { useState } from 'react';
import { useRequestHref } from '../../page/useRequestHref';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { dayWords } from '../Decision/dateWords';
import { useUniqueId } from '../Decision/useUniqueId';
import { useAsk } from '../RequestDialog/useAsk';
import { ConfirmVerb, type DoneVerb } from './ConfirmVerb';
import { requestFacts, turnWords } from './requestWords';
import { verbsOf, type RequestVerb } from './requestsView';
import { STARTS_SENTENCE } from '../../page/startsSentence';

const useStyles = makeStyles(theme => ({
  row: {
    padding: theme.spacing(1.5, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
  },
  words: { flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: 700, ...STARTS_SENTENCE },
  verbs: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** Properties of {@link RequestRow}. @internal */
export interface RequestRowProps {
  readonly request: ExtensionSummary;
  readonly sphere: SphereDetail;
  /** Why the viewer can do nothing with it. */
  readonly reason: string | undefined;
  readonly onChanged: () => void;
}

/** One request: what, whose turn it is and by when, who asked, its end, and what the team can do. @internal */
export function RequestRow(props: RequestRowProps) {
  const { request, sphere, reason, onChanged } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [verb, setVerb] = useState<DoneVerb>();
  const { isTeamMember } = sphere.viewer;
  const now = Date.now();
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <div className={classes.words}>
          <Title request={request} />
          <Typography variant="body2">
            {turnWords(request, { now, mine: isTeamMember }, t)}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {[
              t('request.tab.askedBy', {
                name: request.requester.name,
                date: dayWords(request.submittedAt),
              }),
              ...requestFacts(request, t),
            ].join(' · ')}
          </Typography>
        </div>
        <Verbs request={request} reason={reason} onChoose={setVerb} />
      </div>
      {verb && (
        <ConfirmVerb
          request={request}
          verb={verb}
          onClose={() => setVerb(undefined)}
          onDone={onChanged}
        />
      )}
    </li>
  );
}

function Title({ request }: { readonly request: ExtensionSummary }) {
  const classes = useStyles();
  const href = useRequestHref();
  return (
    <Typography variant="body1" component="h2" className={classes.title}>
      {href ? (
        <Link to={href(request.id)} underline="always">
          {request.title}
        </Link>
      ) : (
        request.title
      )}
    </Typography>
  );
}

function Verbs(props: {
  readonly request: ExtensionSummary;
  readonly reason: string | undefined;
  readonly onChoose: (verb: DoneVerb) => void;
}) {
  const { request, reason, onChoose } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { open } = useAsk();
  const reasonId = useUniqueId('sphere-request-verbs');
  const choose = (verb: RequestVerb) => {
    if (verb === 'renew') open({ renews: request.id });
    else if (verb === 'again') open({ follows: request.id });
    else onChoose(verb);
  };
  return (
    <div>
      <div className={classes.verbs}>
        {verbsOf(request).map(verb => (
          <Button
            key={verb}
            size="small"
            color="primary"
            disabled={reason !== undefined}
            aria-describedby={reason ? reasonId : undefined}
            aria-label={t('request.tab.verbOf', {
              verb: t(`request.tab.${verb}`),
              title: request.title,
            })}
            onClick={() => choose(verb)}
          >
            {t(`request.tab.${verb}`)}
          </Button>
        ))}
      </div>
      {reason && (
        <Typography id={reasonId} variant="caption" color="textSecondary">
          {reason}
        </Typography>
      )}
    </div>
  );
}
