export { differencesOf, type BlockDifference, type DifferencePart } from './differences';
