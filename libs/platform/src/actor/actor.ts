/** Roles that an administrator grants, and `expert`, which is earned per space. No ladder: a reviewer is not staff; an administrator is all. */
export type Role = 'CUSTOMER' | 'EXPERT' | 'STAFF' | 'REVIEWER' | 'MANAGER' | 'ADMINISTRATOR';

/** Languages of the interface. Content may be in others: see the Markdown renderer's `Language`. */
export type Locale = 'he' | 'en';

/** A role held in one space, or in every space when `spaceId` is null. */
export interface RoleGrant {
  readonly role: Role;
  readonly spaceId: string | null;
}

export interface ActorFields {
  readonly accountId: string | null;
  readonly sessionId: string | null;
  readonly verified: boolean;
  readonly language: Locale;
  readonly grants: readonly RoleGrant[];
}

/** Who is acting, and what they were granted. Reputation is not here: it is asked inside the transaction that needs it. */
export class Actor implements ActorFields {
  readonly accountId: string | null;
  readonly sessionId: string | null;
  readonly verified: boolean;
  readonly language: Locale;
  readonly grants: readonly RoleGrant[];

  constructor(fields: ActorFields) {
    this.accountId = fields.accountId;
    this.sessionId = fields.sessionId;
    this.verified = fields.verified;
    this.language = fields.language;
    this.grants = fields.grants;
  }

  static anonymous(language: Locale): Actor {
    return new Actor({ accountId: null, sessionId: null, verified: false, language, grants: [] });
  }

  get isAnonymous(): boolean {
    return this.accountId === null;
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
