import { Args, ArgsType, Field, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { Allow, Rate } from '../../access';
import type { Actor } from '../../actor';
import { CurrentActor } from '../../graphql/context';
import { type Failure, isFailure } from '../../work';
import { ChangeSetting } from './change-setting';
import { ChangeSettingInput, ChangeSettingResult, SettingChange, SiteSetting, UndoSettingChangeInput, UndoSettingChangeResult } from './setting.type';
import { SettingsReader } from './settings.reader';

const mostChanges = 50;

@ArgsType()
class ChangesArgs {
  @Field(() => Int, { defaultValue: 10, description: 'How many at most, 1 to 50.' })
  @IsInt()
  @Min(1)
  @Max(mostChanges)
  first: number = 10;
}

@Resolver(() => SiteSetting)
export class SettingsResolver {
  constructor(
    private readonly reader: SettingsReader,
    private readonly changing: ChangeSetting,
  ) {}

  @Query(() => [SiteSetting], { name: 'settings', description: 'What an administrator may change without a restart, by group. Administrators only.' })
  @Allow('administrator')
  all(): SiteSetting[] {
    return this.reader.all();
  }

  /** Changes a setting. */
  @Mutation(() => ChangeSettingResult, { description: 'Changes a setting; it counts everywhere within a second. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async changeSetting(@CurrentActor() actor: Actor, @Args('input') { key, value, version }: ChangeSettingInput): Promise<SiteSetting | Failure> {
    const outcome = await this.changing.change(actor, { key, value: value ?? null, version: version ?? null });
    return isFailure(outcome) ? outcome : this.reader.one(key)!;
  }

  /** Takes the last change of a setting back. */
  @Mutation(() => UndoSettingChangeResult, { description: 'Takes the last change of a setting back, which is a change of its own. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async undoSettingChange(@CurrentActor() actor: Actor, @Args('input') { key, version }: UndoSettingChangeInput): Promise<SiteSetting | Failure> {
    const outcome = await this.changing.undo(actor, key, version);
    return isFailure(outcome) ? outcome : this.reader.one(key)!;
  }

  @ResolveField(() => [SettingChange], { description: 'What it was before, newest change first.' })
  changes(@Parent() setting: SiteSetting, @Args() { first }: ChangesArgs): Promise<SettingChange[]> {
    return setting.version === 0 ? Promise.resolve([]) : this.reader.changes(setting.key, first);
  }
}
