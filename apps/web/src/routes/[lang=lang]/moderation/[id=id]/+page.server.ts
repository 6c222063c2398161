import { appeal, claim, decide, loadModerationItem } from '#features/moderation/item/item.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadModerationItem;
export const actions: Actions = { appeal, claim, decide };
