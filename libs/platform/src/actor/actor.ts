/** Roles that an administrator grants, and `expert`, which is earned per space. No ladder: a reviewer is not staff; an administrator is all. */
export type Role = 'CUSTOMER' | 'EXPERT' | 'STAFF' | 'REVIEWER' | 'MANAGER' | 'ADMINISTRATOR';

/** Languages of the interface. Content may be in others: see the Markdown renderer's `Language`. */
export type Locale = 'he' | 'en';

/** A role held in one space, or in every space when `spaceId` is null. */
export interface RoleGrant {
  readonly role: Role;
  readonly spaceId: string | null;
}

/** What a personal access token may be used for. Each may read. */
export type TokenScope = 'READ' | 'WRITE' | 'MODERATE' | 'ADMINISTER';

/** What an administrator decided about one person and one ability, beside what role and reputation give. */
export interface AbilityOverride {
  /** Name of the ability, for example VOTE_DOWN. */
  readonly ability: string;
  /** Null: everywhere. */
  readonly spaceId: string | null;
  /** False: withheld. */
  readonly granted: boolean;
}

/** A standing decision that somebody may read and not write. */
export interface Silence {
  /** Null: until it is lifted. */
  readonly until: Date | null;
  /** As the moderator wrote it, for the person. */
  readonly reason: string;
}

/** A text of one's own that is so new that what follows an act (the search) may not know it yet. */
export interface WrittenLately {
  readonly id: string;
  readonly kind: 'question' | 'answer' | 'article';
}

export interface ActorFields {
  readonly accountId: string | null;
  readonly sessionId: string | null;
  /** The address is confirmed and no silence stands: may act. */
  readonly verified: boolean;
  readonly language: Locale;
  readonly grants: readonly RoleGrant[];
  /** Whether the session has proven a second factor. */
  readonly factor?: boolean;
  /** Roles held that sleep until the session proves a second factor; they are not among the grants. */
  readonly asleep?: readonly RoleGrant[];
  /** Null: not by a token. */
  readonly tokenScopes?: readonly TokenScope[] | null;
  readonly overrides?: readonly AbilityOverride[];
  readonly silence?: Silence | null;
  readonly writtenLately?: readonly WrittenLately[];
}

/** Who is acting, and what they were granted. Reputation is not here: it is asked inside the transaction that needs it. */
export class Actor implements ActorFields {
  readonly accountId: string | null;
  readonly sessionId: string | null;
  readonly verified: boolean;
  readonly language: Locale;
  readonly grants: readonly RoleGrant[];
  readonly factor: boolean;
  readonly asleep: readonly RoleGrant[];
  readonly tokenScopes: readonly TokenScope[] | null;
  readonly overrides: readonly AbilityOverride[];
  readonly silence: Silence | null;
  /** Newest first; empty for nearly everybody. */
  readonly writtenLately: readonly WrittenLately[];

  constructor(fields: ActorFields) {
    this.accountId = fields.accountId;
    this.sessionId = fields.sessionId;
    this.verified = fields.verified;
    this.language = fields.language;
    this.grants = fields.grants;
    this.factor = fields.factor ?? false;
    this.asleep = fields.asleep ?? [];
    this.tokenScopes = fields.tokenScopes ?? null;
    this.overrides = fields.overrides ?? [];
    this.silence = fields.silence ?? null;
    this.writtenLately = fields.writtenLately ?? [];
  }

  static anonymous(language: Locale): Actor {
    return new Actor({ accountId: null, sessionId: null, verified: false, language, grants: [] });
  }

  /** Nobody in particular, on a page of another site: reads what anybody may. */
  static guest(language: Locale): Actor {
    return new Actor({ ...Actor.anonymous(language), tokenScopes: ['READ'] });
  }

  /** On a page of another site, as nobody. */
  get isGuest(): boolean {
    return this.isAnonymous && this.tokenScopes !== null;
  }

  get isAnonymous(): boolean {
    return this.accountId === null;
  }

  /** Has proven their address, whether they may write now or are silenced. */
  get isConfirmed(): boolean {
    return this.verified || this.silence !== null;
  }

  /** A token that was made for reading changes nothing. */
  get mayChange(): boolean {
    return this.tokenScopes === null || this.tokenScopes.some((scope) => scope !== 'READ');
  }

  get isAdministrator(): boolean {
    return this.grants.some((grant) => grant.role === 'ADMINISTRATOR');
  }

  get isManager(): boolean {
    return this.has('MANAGER');
  }

  /** Staff of at least one space. */
  get isStaff(): boolean {
    return this.has('STAFF');
  }

  /** Reviewer of at least one space. */
  get isReviewer(): boolean {
    return this.has('REVIEWER');
  }

  /** Expert of at least one space. */
  get isExpert(): boolean {
    return this.has('EXPERT');
  }

  is(accountId: string | null): boolean {
    return accountId !== null && this.accountId === accountId;
  }

  isStaffOf(spaceId: string): boolean {
    return this.holds('STAFF', spaceId);
  }

  isReviewerOf(spaceId: string): boolean {
    return this.holds('REVIEWER', spaceId);
  }

  isExpertOf(spaceId: string): boolean {
    return this.grants.some((grant) => grant.role === 'EXPERT' && grant.spaceId === spaceId);
  }

  private has(role: Role): boolean {
    return this.isAdministrator || this.grants.some((grant) => grant.role === role);
  }

  private holds(role: Role, spaceId: string): boolean {
    return this.isAdministrator || this.grants.some((grant) => grant.role === role && (grant.spaceId === null || grant.spaceId === spaceId));
  }
}
