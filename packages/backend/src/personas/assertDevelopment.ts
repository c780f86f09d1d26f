/** Throws unless the process runs in development, with the reason and the way out. */
export function assertDevelopment(nodeEnv: string | undefined): void {
  if (nodeEnv !== 'development') {
    throw new Error(
      `The persona sign-in lets anybody be anybody, so it runs only with NODE_ENV 'development', and NODE_ENV is '${
        nodeEnv ?? ''
      }'; remove 'personas' from auth.providers and configure a real sign-in provider`,
    );
  }
}
