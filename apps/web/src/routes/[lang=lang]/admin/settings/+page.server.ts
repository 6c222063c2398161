import { changeSetting, undoSettingChange, loadSettings } from '#features/administration/settings/settings.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadSettings;

export const actions: Actions = { change: changeSetting, undo: undoSettingChange };
