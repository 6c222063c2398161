import { loadShelf } from '#features/knowledge/shelf/shelf.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadShelf;
