import { withLiveParts } from '#features/community/thread/live-parts.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ data }) => withLiveParts(data);
