import { z } from 'zod/v4';
import type { Outcome } from '../../report/Outcome';
import { isLiteral } from '../entries';
import type { Application } from './readApplications';

export const ENVIRONMENT = 'environment';
export const ACCESS = 'access level';

/** The account of one application in one environment. */
export type Account = {
  readonly application: string;
  readonly environment: string;
  /** `<application>-<environment>`, as the modernisation platform names its accounts. */
  readonly name: string;
};

/** A level of access that a group has to an account. */
export type Access = Account & {
  readonly group: string;
  readonly level: string;
};

export type Accounts = {
  readonly accounts: readonly Account[];
  readonly access: readonly Access[];
  /** How many levels of access were read, the unusable ones included. */
  readonly accessRead: number;
  readonly outcomes: readonly Outcome[];
};

const environmentSchema = z.object({
  name: z.string(),
  access: z.array(z.unknown()).nullish(),
});
const accessSchema = z.object({
  level: z.string(),
  sso_group_name: z.string(),
});

/** Reads the accounts of an application and who has access to them. */
export function readAccounts(application: Application): Accounts {
  const accounts = new Map<string, Account>();
  const access: Access[] = [];
  const outcomes: Outcome[] = [];
  let accessRead = 0;
  application.environments.forEach((value, at) => {
    const parsed = environmentSchema.safeParse(value);
    const account =
      parsed.success && accountOf(application.name, parsed.data.name);
    if (
      !account ||
      !isLiteral(account.environment) ||
      !isLiteral(account.name)
    ) {
      const skipped = parsed.success ? 'no-literal' : 'malformed';
      const name = `${application.name} ${at + 1}`;
      outcomes.push({ what: ENVIRONMENT, name, skipped });
      return;
    }
    if (accounts.has(account.name)) {
      const skipped = 'declared-twice';
      outcomes.push({ what: ENVIRONMENT, name: account.name, skipped });
    }
    accounts.set(account.name, account);
    for (const item of parsed.data?.access ?? []) {
      accessRead += 1;
      const said = readAccess(item, account);
      if ('group' in said) access.push(said);
      else outcomes.push(said);
    }
  });
  return { accounts: [...accounts.values()], access, accessRead, outcomes };
}

function accountOf(application: string, environment: string): Account {
  return { application, environment, name: `${application}-${environment}` };
}

function readAccess(value: unknown, account: Account): Access | Outcome {
  const parsed = accessSchema.safeParse(value);
  const what = ACCESS;
  if (!parsed.success) {
    return { what, name: account.name, skipped: 'malformed' };
  }
  const { level, sso_group_name: group } = parsed.data;
  const name = `${account.name} ${level} ${group}`;
  if (level === '' || group.trim() === '') {
    return { what, name, skipped: 'empty-value' };
  }
  if (!isLiteral(level)) return { what, name, skipped: 'no-literal' };
  return { ...account, level, group: group.trim() };
}
