export { DifferenceBlock, DifferenceKind } from './difference.type';
export { differencesOf, type BlockDifference, type DifferencePart } from './differences';
export { mergedText } from './merge';
export { blocksOf } from './pieces';
