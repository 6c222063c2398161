import { IgnoredPersonResolver } from './graphql/ignored-person.resolver';
import { IgnoredPeople } from './ignored-people';

export const ignoring = [IgnoredPeople, IgnoredPersonResolver];
