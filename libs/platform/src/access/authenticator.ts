import type { Actor, Locale } from '../actor';

/** What a request shows to say who it is. */
export interface Credentials {
  /** Value of the session cookie. */
  readonly sessionToken: string | null;
  /** A personal access token, from the header Authorization; then no cookie counts. */
  readonly accessToken?: string | null;
  /** Language asked for by Accept-Language, for those who have no account. */
  readonly language: Locale;
  /** Not by an act of theirs: a page that is open does not keep its session alive. */
  readonly quietly?: boolean;
}

/** Port: turns credentials into an actor. The accounts lib implements it. */
export abstract class Authenticator {
  /** @throws GraphQLError UNAUTHENTICATED for an access token that does not count: a program shall hear of it. */
  abstract authenticate(credentials: Credentials): Promise<Actor>;
}
