import { InputError } from '@backstage/errors';
import type {
  AttributeMatcher,
  ExtensionChange,
} from '@dataops-sphere/plugin-sphere-common';
import { quoted } from '../check/quoted';
import { readAmount } from '../commands/checkOptions';

/** A change as it was asked for, and the option that asks for it. */
export type AskedChange = {
  readonly change: ExtensionChange;
  /** Such as `--raise namespaces.count=14`. */
  readonly option: string;
};

/** Reads `namespaces.count=14`: a border, and the number that it is raised to. */
export function readRaise(text: string): AskedChange {
  const [, entry, dimension, amount] =
    /^([^.=:]+)\.([^=]+)=(.*)$/s.exec(text) ?? [];
  if (entry === undefined) {
    throw new InputError(
      'expected entry.limit=number, such as namespaces.count=14',
    );
  }
  if (/^[+-]/.test(amount)) {
    throw new InputError(
      `expected the border that is asked for, such as ${entry}.${dimension}=14, and no difference`,
    );
  }
  const to = readAmount(dimension, amount);
  if (to === undefined) {
    throw new InputError(
      `expected a number for '${dimension}', not ${quoted(amount)}`,
    );
  }
  return {
    change: { type: 'raise', entry, dimension, to },
    option: `--raise ${text}`,
  };
}

/** Reads `roles-prod:role=CHURN_LOADER,role=CHURN_WRITER`: attributes with the values that they may have besides. */
export function readAllow(
  type: 'allow' | 'allow-kind',
  text: string,
): AskedChange {
  const [, about, rest] = /^([^:=]+):(.+)$/s.exec(text) ?? [];
  if (about === undefined) {
    throw new InputError(
      type === 'allow'
        ? 'expected entry:name=value, such as roles-prod:role=CHURN_LOADER'
        : 'expected kind:name=value, such as tool:name=jupyter',
    );
  }
  const inside = readValues(rest);
  return {
    change:
      type === 'allow'
        ? { type, entry: about, inside }
        : { type, kind: about, inside },
    option: `--${type} ${text}`,
  };
}

/** Where a comma separates, and not where it stands behind a backslash. */
const SEPARATOR = /(?<!\\),/;

function readValues(text: string): AttributeMatcher {
  const values = new Map<string, string[]>();
  for (const part of text.split(SEPARATOR)) {
    const [, name, value] = /^([^=]+)=(.+)$/s.exec(part.trim()) ?? [];
    if (name === undefined) {
      throw new InputError(
        `expected name=value, not ${quoted(
          part,
        )}; a second value takes the name again, and a comma in a value is written '\\,'`,
      );
    }
    const plain = value.replaceAll('\\,', ',');
    const before = values.get(name) ?? [];
    if (!before.includes(plain)) values.set(name, [...before, plain]);
  }
  return Object.fromEntries(values);
}
