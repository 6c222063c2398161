import { loadFrame } from '#frame/frame.load.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = loadFrame;
