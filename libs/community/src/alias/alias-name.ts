import { translate } from '@kehila/platform';

/** What stands where a name is hidden: the same for all that one person writes in one thread, and for nobody else there. */
export function aliasName(alias: number): string {
  return alias === 1 ? translate('safety_hidden_member') : translate('safety_hidden_member_numbered', { number: alias });
}
