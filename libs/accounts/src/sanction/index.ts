import { SanctionResolver } from './graphql/sanction.resolver';
import { Measures } from './measures';
import { Sanctions } from './sanctions.reader';
import { LiftSanction } from './use-cases/lift-sanction';
import { SanctionAccount } from './use-cases/sanction-account';

/** Measures against accounts. */
export const sanctions = [LiftSanction, Measures, SanctionAccount, SanctionResolver, Sanctions];
