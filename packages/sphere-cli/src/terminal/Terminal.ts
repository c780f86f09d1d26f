/** Where a command runs and where its words go. */
export type Terminal = {
  /** Relative paths start here. */
  readonly cwd: string;
  readonly colors: boolean;
  out(text: string): void;
  err(text: string): void;
};

/** What a command tells its caller: all is well, there are problems, or it could not work. */
export const EXIT = { ok: 0, problems: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
