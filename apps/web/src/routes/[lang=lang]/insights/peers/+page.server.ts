import { loadPeers } from '#features/insights/peers/peers.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadPeers;
