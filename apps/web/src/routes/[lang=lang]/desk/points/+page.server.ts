import { decideAppeal, loadDeskPoints } from '#features/desk/points/desk-points.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadDeskPoints;
export const actions: Actions = { decide: decideAppeal };
