import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  readAsk,
  withoutAsk,
  writeAsk,
  type AskInAddress,
  type RequestAsk,
} from './requestAsk';

/** The request that the address opens, and how to open and close one. @internal */
export interface AskHandle {
  readonly asked: AskInAddress;
  /** Opens the dialog; going back in the browser closes it. */
  readonly open: (ask?: RequestAsk) => void;
  readonly close: () => void;
}

/** Whether the request dialog is open stands in the address, so that it survives a reload and can be linked to. @internal */
export function useAsk(): AskHandle {
  const [address, setAddress] = useSearchParams();
  const open = useCallback(
    (ask: RequestAsk = {}) => setAddress(writeAsk(address, ask)),
    [address, setAddress],
  );
  const close = useCallback(
    () => setAddress(withoutAsk(address), { replace: true }),
    [address, setAddress],
  );
  return { asked: readAsk(address), open, close };
}
