/**
 * Whether the backend said that there is no such thing or that the caller may not read it; people are told the same
 * for both.
 * @internal
 */
export function isNotOpen(error: Error): boolean {
  const status =
    'statusCode' in error
      ? error.statusCode
      : (error as { response?: { status?: unknown } }).response?.status;
  return (
    status === 404 ||
    status === 403 ||
    error.name === 'NotFoundError' ||
    error.name === 'NotAllowedError'
  );
}
