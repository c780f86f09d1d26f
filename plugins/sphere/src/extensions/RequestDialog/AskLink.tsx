import { useNavigate } from 'react-router-dom';
import { AskButton, type MayAsk } from './AskButton';
import { writeAsk, type RequestAsk } from './requestAsk';

/** Properties of {@link AskLink}. @internal */
export interface AskLinkProps {
  readonly sphere: MayAsk;
  /** The address of the sphere's page, where the dialog opens. */
  readonly page: string;
  readonly ask?: RequestAsk;
}

/** "Ask for more room" away from the page of the sphere. @internal */
export function AskLink({ sphere, page, ask = {} }: AskLinkProps) {
  const navigate = useNavigate();
  return (
    <AskButton
      size="small"
      variant="outlined"
      sphere={sphere}
      onAsk={() => navigate(`${page}?${writeAsk(new URLSearchParams(), ask)}`)}
    />
  );
}
