import { changeBrand, loadBrand } from '#features/administration/brand/brand.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadBrand;

export const actions: Actions = { default: changeBrand };
