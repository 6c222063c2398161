export { differencesOf, type BlockDifference, type DifferencePart } from './differences';
export { DifferenceBlock } from './difference.type';
