export * from './file.events';
export * from './file-purpose';
export * from './file-store';
export * from './files';
export * from './files-place';
export { type ImageSize, longestUpload } from './image';
export * from './images';
export * from './remove-unworn-faces';
