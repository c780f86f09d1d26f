import Typography from '@material-ui/core/Typography';
import type { LimitFact } from '@dataops-sphere/plugin-sphere-common';
import { usePhrases } from '../usePhrases';

/** What a limit says, where nothing is to be said of use. @internal */
export function LimitWords({ limit }: { readonly limit: LimitFact }) {
  const render = usePhrases();
  return <Typography variant="body2">{render(limit.text)}</Typography>;
}
