import { normalise } from './normalise';

const ENGLISH =
  'a an and are as at be been but by can did do does for from had has have how i if in into is it its me my no not of on or so than that the then there these they this those to us was we were what when where which who why will with you your about';
const HEBREW =
  'א ב ג ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת את של על לא עם זה זו הוא היא הם גם או אם כי כל יש אין אני אתה אנחנו אל מה מי איך למה מתי איפה האם רק עוד כדי אבל לי לו לה שלי שלך שלו אחרי לפני מהו מהי מיהו מיהי מהם מהן כמה כיצד מדוע היכן איזה איזו אילו באיזה באיזו באילו לאיזה לאיזו מאיזה מאיזו מתוך אותו אותה בין היה היתה היו';

const stopWords: ReadonlySet<string> = new Set(`${ENGLISH} ${HEBREW}`.split(' ').map(normalise));

/** Words that nearly every text has: they say nothing about what is looked for. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
