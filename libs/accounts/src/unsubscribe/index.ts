import { UnsubscribeResolver } from './graphql/unsubscribe.resolver';
import { UnsubscribeLinks } from './unsubscribe-links';
import { StopMails } from './use-cases/stop-mails';

/** How somebody ends mails from the mail itself, without signing in. */
export const unsubscribing = [StopMails, UnsubscribeLinks, UnsubscribeResolver];
