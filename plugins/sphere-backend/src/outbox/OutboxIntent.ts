/** Something to be sent once the change that it belongs to is committed. At least once; repeats carry the same id. */
export type OutboxIntent =
  | {
      readonly channel: 'notification';
      /** The same for the same news: a second intent with it is dropped. */
      readonly dedupeKey: string;
      readonly type: string;
      readonly payload: NotificationIntent;
    }
  | {
      readonly channel: 'signal';
      readonly dedupeKey: string;
      readonly type: string;
      /** Channel = uid of the sphere, message = revision only: anybody may listen. */
      readonly payload: {
        readonly sphereUid: string;
        readonly revision: string;
      };
    }
  | {
      readonly channel: 'event';
      readonly dedupeKey: string;
      readonly type: string;
      readonly payload: Readonly<Record<string, unknown>>;
    };

/** A message to people. Recipients are named by role and found when it is sent, so that who left gets nothing. */
export interface NotificationIntent {
  readonly request: string;
  readonly sphereUid: string;
  readonly scope: string;
  readonly to: readonly RecipientIntent[];
  /** Nobody is told what they did themselves. */
  readonly except: readonly string[];
  readonly title: string;
  readonly description?: string;
  /** Whether it says, as far as it is known when it is sent, what will be outside after the end, or is outside now. */
  readonly outside?: 'ahead' | 'now';
  /** Below the app's own origin, such as `/sphere-requests/…`. */
  readonly link: string;
  readonly severity: 'low' | 'normal' | 'high' | 'critical';
}

/** Who is told: the eligible, present reviewers of the step, the asker, the team, or groups by name. */
export type RecipientIntent =
  | {
      readonly type: 'reviewers';
      readonly step: number;
      readonly proposal: number;
    }
  | { readonly type: 'stand-ins' }
  | { readonly type: 'asker' }
  | { readonly type: 'team' }
  | { readonly type: 'platform-owner' };
