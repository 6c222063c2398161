import { defineSetting } from '@kehila/platform';

/** So long after an answer was found useful the asker is asked, once, whether it solved the problem. */
export const nudgeAfter = defineSetting({ key: 'service.nudge', kind: 'duration', unit: 'hours', group: 'service', default: 72, minimum: 1, maximum: 720 });
