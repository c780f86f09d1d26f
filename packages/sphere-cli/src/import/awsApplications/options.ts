/** Who is the team of an application. */
export const APPLICATION_TEAM_BY = ['sso-group', 'application'] as const;
export type ApplicationTeamBy = (typeof APPLICATION_TEAM_BY)[number];

export type AwsApplicationsOptions = {
  readonly platformOwner: string;
  readonly teamBy: ApplicationTeamBy;
  /** Levels of access that make no group the team, such as an auditor's. */
  readonly ignoreLevels: ReadonlySet<string>;
  readonly teamNamespace: string;
  readonly namePrefix: string;
  /** Refs, in lower case, of the Groups that a catalog has. */
  readonly knownGroups: ReadonlySet<string>;
};
