export { FlagSettled } from './flag/flag.events';
export { FlagContent } from './flag/use-cases/flag-content';
export { ItemReader } from './item/item.reader';
export { DecideItem } from './item/use-cases/decide-item';
export { ModerationModule } from './moderation.module';
