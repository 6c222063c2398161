/** Why somebody has to look at an article before its day. */
export type TaskCause = 'complaints' | 'answer_corrected' | 'answer_outdated' | 'answer_unsafe' | 'original_changed';

/** Why an article stands before its owner. `age`: its day came. */
export type DueCause = 'age' | TaskCause;
