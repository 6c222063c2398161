/** What an upload is for: it decides which sizes are kept. */
export type FilePurpose = 'avatar' | 'post_image';

/** Side of a face in pixels, or the one size of an image in a text. */
export type FileSize = '48' | '96' | '192' | 'post';
