import type { Provider } from '@nestjs/common';
import { BeginTranslation } from './begin-translation';
import { ConfirmTranslation } from './confirm-translation';
import { Family } from './family';
import { FamilyRepository } from './family.repository';
import { FollowOriginal } from './follow-original';
import { FollowOriginalRepository } from './follow-original.repository';
import { TranslatedRevisionResolver } from './graphql/translated-revision.resolver';
import { TranslationResolver } from './graphql/translation.resolver';
import { OriginalChangesReader } from './original-changes.reader';
import { TranslationRepository } from './translation.repository';
import { TranslationsReader } from './translations.reader';

/** Articles in other languages. */
export const translationProviders: Provider[] = [
  BeginTranslation,
  ConfirmTranslation,
  Family,
  FamilyRepository,
  FollowOriginal,
  FollowOriginalRepository,
  OriginalChangesReader,
  TranslationRepository,
  TranslationsReader,
  TranslationResolver,
  TranslatedRevisionResolver,
];
