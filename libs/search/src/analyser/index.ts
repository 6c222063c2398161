export { analyserVersion } from './analyser-version';
export { type Excerpt, excerptOf } from './excerpt';
export { formsOf } from './forms';
export { isHebrew, withoutPrefixes } from './hebrew-prefixes';
export { highlight, type TextPart } from './highlight';
export { isStopWord } from './stop-words';
export { WordMatcher } from './word-matcher';
export { occurrencesOf, wordsOf, type Occurrence } from './words';
