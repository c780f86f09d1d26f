/** Where a command runs and where its words go. */
export type Terminal = {
  /** Relative paths start here. */
  readonly cwd: string;
  readonly colors: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Zone in which days begin and end, and in which times are told, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Milliseconds since the epoch, UTC. */
  now(): number;
  out(text: string): void;
  err(text: string): void;
};

/** What a command tells its caller: all is well, there are problems, or it could not work. */
export const EXIT = { ok: 0, problems: 1, failed: 2 } as const;

/** What `sphere check` tells: a pipeline stops at anything but 0, and tells by the number what to do. */
export const CHECK_EXIT = {
  inside: 0,
  failed: 1,
  askFirst: 2,
  forbidden: 3,
} as const;

export type ExitCode =
  | (typeof EXIT)[keyof typeof EXIT]
  | (typeof CHECK_EXIT)[keyof typeof CHECK_EXIT];
