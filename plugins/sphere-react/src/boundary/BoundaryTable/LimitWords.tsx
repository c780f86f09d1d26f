import Typography from '@material-ui/core/Typography';
import type { LimitFact } from '@dataops-sphere/plugin-sphere-common';
import { usePhrases } from '../usePhrases';
import { MatchWords } from './MatchWords';

/** The limits of an entry, one a line. @internal */
export function LimitWords({
  limits,
}: {
  readonly limits: readonly LimitFact[];
}) {
  const render = usePhrases();
  if (limits.length === 0) return <MatchWords />;
  return (
    <>
      {limits.map(limit => (
        <Typography key={limit.dimension} variant="body2">
          {render(limit.text)}
        </Typography>
      ))}
    </>
  );
}
