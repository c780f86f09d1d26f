const KEY = 'sphere-demo.persona';

/** The persona that was chosen last in this browser; it outlives a reload and a restart of the demo. */
export const chosenPersona = {
  read: (): string | undefined => window.localStorage.getItem(KEY) ?? undefined,
  keep: (name: string) => window.localStorage.setItem(KEY, name),
  forget: () => window.localStorage.removeItem(KEY),
};
