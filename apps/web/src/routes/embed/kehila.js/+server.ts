import { helpScript } from '#features/embed/help-script.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = helpScript;
