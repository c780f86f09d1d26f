/** A key under which a call may be repeated without a second effect. @public */
export function createIdempotencyKey(): string {
  // Browsers have `randomUUID` only where the page came over TLS or from the same machine.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
