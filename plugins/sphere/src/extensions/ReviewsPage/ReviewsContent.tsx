import Paper from '@material-ui/core/Paper';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useRef, useState, type RefObject } from 'react';
import type { DecisionFocus } from '../Decision/DecisionForm';
import { useDecisionDraft } from '../Decision/useDecisionDraft';
import { FailedState } from '../../page/FailedState';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { OlderPager } from '../../page/OlderPager';
import { StaleNotice } from '../../page/StaleNotice';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { AwayBanner } from './AwayBanner';
import { BulkDecision, BulkResultsPanel } from './BulkDecision';
import { KeysHelp } from './KeysHelp';
import { NothingWaits } from './NothingWaits';
import { ReviewDetail } from './ReviewDetail';
import { ReviewFilters } from './ReviewFilters';
import { ReviewsList } from './ReviewsList';
import { useNow } from './useNow';
import { useReviewKeys } from './useReviewKeys';
import { useReviews, type Reviews } from './useReviews';

const useStyles = makeStyles(theme => ({
  // List and request scroll each by itself.
  wide: {
    display: 'grid',
    gridTemplateColumns: '400px minmax(0, 1fr)',
    gap: theme.spacing(3),
    height: 'calc(100vh - 260px)',
    minHeight: 420,
  },
  list: { overflowY: 'auto', minHeight: 0 },
  detail: { minHeight: 0, outline: 'none' },
}));

/** The list of requests beside the chosen one; on a narrow screen one of them. @internal */
export function ReviewsContent() {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  const reviews = useReviews(isNarrow ? 'narrow' : 'wide');
  const [help, setHelp] = useState<'open' | 'closed'>('closed');
  const detail = useRef<HTMLDivElement>(null);
  const focus = useDecisionFocus();
  useKeys({ reviews, detail, focus, onHelp: () => setHelp('open') });
  const pane = (
    <div
      ref={detail}
      tabIndex={-1}
      role="region"
      aria-label={t('review.list.detail')}
      className={classes.detail}
    >
      <ReviewPane reviews={reviews} focus={focus} narrow={isNarrow} />
    </div>
  );
  const one =
    isNarrow &&
    (reviews.chosen || reviews.outcome || reviews.selection.items.length > 1);
  return (
    <>
      {!one && (
        <AboveTheList reviews={reviews} onHelp={() => setHelp('open')} />
      )}
      <ListState reviews={reviews} />
      {one ? (
        pane
      ) : (
        <ListWithPane reviews={reviews} pane={pane} narrow={isNarrow} />
      )}
      <KeysHelp open={help === 'open'} onClose={() => setHelp('closed')} />
    </>
  );
}

function useKeys(props: {
  readonly reviews: Reviews;
  readonly detail: RefObject<HTMLElement>;
  readonly focus: DecisionFocus;
  readonly onHelp: () => void;
}) {
  const { reviews, detail, focus, onHelp } = props;
  const { dispatch } = useDecisionDraft(reviews.chosen ?? '');
  useReviewKeys({
    onNext: () => reviews.step(1),
    onPrevious: () => reviews.step(-1),
    onEnter: () => detail.current?.focus(),
    onApprove: () => focus.approve.current?.focus(),
    onDeny: () => {
      if (!focus.comment.current) return;
      dispatch({ type: 'opened', form: 'deny' });
      focus.comment.current.focus();
    },
    onHelp,
  });
}

function AboveTheList(props: {
  readonly reviews: Reviews;
  readonly onHelp: () => void;
}) {
  const { list, query, change } = props.reviews;
  return (
    <>
      <AwayBanner list={list.list} onChanged={list.refresh} />
      <ReviewFilters
        query={query}
        counts={list.list?.counts}
        onChange={change}
        onHelp={props.onHelp}
      />
    </>
  );
}

function ListState({
  reviews: { list, chosen },
}: {
  readonly reviews: Reviews;
}) {
  const { error, list: known, refresh } = list;
  if (error) {
    return known ? (
      <StaleNotice error={error} onRetry={refresh} />
    ) : (
      <FailedState error={error} onRetry={refresh} />
    );
  }
  return known || chosen ? null : <LinesSkeleton />;
}

function useDecisionFocus(): DecisionFocus {
  const approve = useRef<HTMLButtonElement>(null);
  const comment = useRef<HTMLTextAreaElement>(null);
  return { approve, comment };
}

function ListWithPane(props: {
  readonly reviews: Reviews;
  readonly pane: JSX.Element;
  readonly narrow: boolean;
}) {
  const { reviews, pane, narrow } = props;
  const { list, query, selection } = reviews;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const now = useNow();
  if (!list.list) return null;
  const isEmpty = list.rows.length === 0 && list.fresh === 0;
  if (isEmpty && !reviews.chosen) {
    return <NothingWaits reviews={reviews} counts={list.list.counts} />;
  }
  const rows = (
    <Paper className={narrow ? undefined : classes.list}>
      <ReviewsList
        rows={list.rows}
        fresh={list.fresh}
        onShow={reviews.onShow}
        grouping={query.sort === 'due' ? 'due' : 'none'}
        chosen={reviews.chosen}
        hrefOf={reviews.hrefOf}
        selection={selection}
        now={now}
      />
      <OlderPager
        label={t('review.list.pages')}
        next="next"
        back="first"
        cursor={query.cursor}
        nextCursor={list.list.nextCursor}
      />
    </Paper>
  );
  if (narrow) return rows;
  return (
    <div className={classes.wide}>
      {rows}
      {pane}
    </div>
  );
}

function ReviewPane(props: {
  readonly reviews: Reviews;
  readonly focus: DecisionFocus;
  readonly narrow: boolean;
}) {
  const { reviews, focus, narrow } = props;
  const { selection, outcome, chosen } = reviews;
  if (outcome) {
    return (
      <BulkResultsPanel outcome={outcome} onClose={reviews.onOutcomeRead} />
    );
  }
  if (selection.items.length > 1) {
    return (
      <BulkDecision
        items={selection.items}
        onDone={reviews.onBulkDone}
        onClear={selection.clear}
      />
    );
  }
  return chosen ? (
    <ReviewDetail
      key={chosen}
      id={chosen}
      reviews={reviews}
      focus={focus}
      narrow={narrow}
    />
  ) : null;
}
