export { Chance } from './chance.ts';
export { judge, type Judged } from './judging.ts';
export { type KnownItem, knownItems, type Perturbation, perturbations } from './perturbations.ts';
export { type RealArticle, realTexts, type RealText, whyNoRealTexts } from './texts.ts';
