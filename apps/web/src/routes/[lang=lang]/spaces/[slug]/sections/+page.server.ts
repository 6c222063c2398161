import { loadSections, saveSections } from '#features/spaces/sections/sections.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadSections;

export const actions: Actions = { default: saveSections };
