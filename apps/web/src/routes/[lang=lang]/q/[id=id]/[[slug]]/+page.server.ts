import * as actions from '#features/community/thread/thread.actions.ts';
import { loadThread } from '#features/community/thread/thread.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadThread;
export { actions };
