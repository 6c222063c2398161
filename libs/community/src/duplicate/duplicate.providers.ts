import type { Provider } from '@nestjs/common';
import { DuplicateSuggestions } from './duplicate-suggestions';
import { DuplicateResolver } from './graphql/duplicate.resolver';
import { LapseDueSuggestions } from './lapse-due-suggestions';
import { ConfirmDuplicate } from './use-cases/confirm-duplicate';
import { DecidingDuplicate } from './use-cases/deciding-duplicate';
import { DeclineDuplicate } from './use-cases/decline-duplicate';

/** Whether a question was asked before. */
export const duplicateProviders: Provider[] = [
  DuplicateSuggestions,
  DuplicateResolver,
  LapseDueSuggestions,
  ConfirmDuplicate,
  DecidingDuplicate,
  DeclineDuplicate,
];
