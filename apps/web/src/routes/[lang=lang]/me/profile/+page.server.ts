import { changeHandle, loadOwnProfile, removePicture, updateProfile } from '#features/accounts/me/profile/profile.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadOwnProfile;
export const actions: Actions = { profile: updateProfile, handle: changeHandle, removePicture };
