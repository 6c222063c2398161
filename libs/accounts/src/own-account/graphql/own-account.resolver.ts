import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, Rate } from '@kehila/platform';
import { Viewer } from '../../account/graphql/viewer.type';
import { ViewerReader } from '../../account/viewer.reader';
import { OwnAccountReader } from '../own-account.reader';
import { ChangeHandle } from '../use-cases/change-handle';
import { ChangePicture } from '../use-cases/change-picture';
import { SetNotificationChoices } from '../use-cases/set-notification-choices';
import { SetPreferences } from '../use-cases/set-preferences';
import { UpdateContact } from '../use-cases/update-contact';
import { UpdateProfile } from '../use-cases/update-profile';
import { RemovePictureInput } from './keyed.input';
import { ChangeHandleInput, SetNotificationChoicesInput, SetPreferencesInput, UpdateContactInput, UpdateProfileInput } from './own-account.inputs';
import {
  ChangeHandleResult,
  OwnAccount,
  RemovePictureResult,
  SetNotificationChoicesResult,
  SetPreferencesResult,
  UpdateContactResult,
  UpdateProfileResult,
} from './own-account.types';

@Resolver()
export class OwnAccountResolver {
  constructor(
    private readonly viewers: ViewerReader,
    private readonly profiles: UpdateProfile,
    private readonly handles: ChangeHandle,
    private readonly pictures: ChangePicture,
    private readonly contacts: UpdateContact,
    private readonly preferences: SetPreferences,
    private readonly choices: SetNotificationChoices,
  ) {}

  /** Changes what others see of the caller. */
  @Mutation(() => UpdateProfileResult, { description: 'Changes the shown name and what the caller says about themselves.' })
  @Rate('act')
  @Allow('signedIn')
  async updateProfile(@CurrentActor() actor: Actor, @Args('input') input: UpdateProfileInput): Promise<Viewer | Failure> {
    return this.seen(actor, await this.profiles.execute(actor, input));
  }

  /** Changes the name in addresses; the old one leads on. */
  @Mutation(() => ChangeHandleResult, {
    description: 'Changes the name in addresses, once in 30 days. The old one leads on, and for 90 days nobody else may take it.',
  })
  @Rate('act')
  @Allow('signedIn')
  async changeHandle(@CurrentActor() actor: Actor, @Args('input') { handle }: ChangeHandleInput): Promise<Viewer | Failure> {
    return this.seen(actor, await this.handles.execute(actor, handle));
  }

  /** Takes the picture away; initials stand in its place. */
  @Mutation(() => RemovePictureResult, { description: 'Takes the picture away. One is set by `POST /files` with the purpose AVATAR.' })
  @Rate('act')
  @Allow('signedIn')
  async removePicture(@CurrentActor() actor: Actor, @Args('input') input: RemovePictureInput): Promise<Viewer | Failure> {
    return this.seen(actor, await this.pictures.execute(actor, null, input));
  }

  /** Changes how the caller can be reached beside e-mail. */
  @Mutation(() => UpdateContactResult, { description: 'Changes how the caller can be reached beside e-mail.' })
  @Rate('act')
  @Allow('signedIn')
  async updateContact(@CurrentActor() actor: Actor, @Args('input') { phone }: UpdateContactInput): Promise<Viewer | Failure> {
    return this.seen(actor, await this.contacts.execute(actor, phone ?? null));
  }

  /** Changes language and time zone. */
  @Mutation(() => SetPreferencesResult, { description: 'Changes language and time zone.' })
  @Rate('act')
  @Allow('signedIn')
  async setPreferences(@CurrentActor() actor: Actor, @Args('input') input: SetPreferencesInput): Promise<Viewer | Failure> {
    return this.seen(actor, await this.preferences.execute(actor, input));
  }

  /** Says which notices the caller wants. */
  @Mutation(() => SetNotificationChoicesResult, { description: 'Says which notices the caller wants, and where.' })
  @Rate('act')
  @Allow('signedIn')
  async setNotificationChoices(@CurrentActor() actor: Actor, @Args('input') { choices }: SetNotificationChoicesInput): Promise<Viewer | Failure> {
    return this.seen(actor, await this.choices.execute(actor, choices));
  }

  /** The caller as they are now. */
  private async seen(actor: Actor, outcome: object): Promise<Viewer | Failure> {
    return isFailure(outcome) ? outcome : (await this.viewers.of(actor))!;
  }
}

@Resolver(() => Viewer)
export class ViewerOwnAccountResolver {
  constructor(private readonly reader: OwnAccountReader) {}

  @ResolveField(() => OwnAccount, { description: 'What they keep about themselves.' })
  own(@Parent() viewer: Viewer): Promise<OwnAccount> {
    return this.reader.of(viewer.account.id);
  }
}
