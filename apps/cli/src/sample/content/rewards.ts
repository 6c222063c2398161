import type { SampleReward } from '../sample.types';

/** What points buy, from an honour to something that is sent. */
export const rewards: readonly SampleReward[] = [
  {
    kind: 'soft',
    cost: 20,
    level: 'newcomer',
    approval: 'person',
    perPerson: 2,
    he: {
      name: 'תואר אישי',
      description: 'שתי מילים לבחירתכם ליד השם, למשל „מנורת לילה”.',
      next: 'איש צוות יפנה אליכם כדי לשמוע אילו מילים בחרתם.',
    },
    en: {
      name: 'A title of your own',
      description: 'Two words beside your name, such as “Night lamp”.',
      next: 'Somebody of the staff asks you which words you chose.',
    },
  },
  {
    kind: 'hard',
    cost: 60,
    level: 'newcomer',
    approval: 'person',
    stock: 40,
    he: { name: 'שובר קפה, ₪40', description: 'קוד ל„קפה נהר” בעיר שלכם, בתוקף ל־90 ימים.', next: 'הקוד נשלח לכתובת הדואר שלכם בתוך יום עסקים.' },
    en: {
      name: 'Coffee voucher, ₪40',
      description: 'A code for “Café Nahar” in your city, valid for 90 days.',
      next: 'The code comes by mail within a business day.',
    },
  },
  {
    kind: 'hard',
    cost: 300,
    level: 'helper',
    approval: 'person',
    perPerson: 1,
    he: { name: 'חצי חודש חינם', description: 'הפחתה מהחשבון הבא.', next: 'אחרי האישור ההנחה תופיע בחשבון הבא.' },
    en: { name: 'Half a month free', description: 'Taken off your next bill.', next: 'Once approved it is on your next bill.' },
  },
  {
    kind: 'soft',
    cost: 600,
    level: 'contributor',
    approval: 'person',
    stock: 0,
    perPerson: 1,
    he: { name: 'ערב עם המהנדסים', description: 'שנים־עשר עוזרים, מעבדה אחת והרבה שאלות. חיפה.', next: 'הזמנה אישית תישלח אליכם.' },
    en: { name: 'Evening with the engineers', description: 'Twelve helpers, one lab, many questions. Haifa.', next: 'An invitation comes by mail.' },
  },
  {
    kind: 'hard',
    cost: 900,
    level: 'contributor',
    approval: 'person',
    stock: 8,
    he: { name: 'מגדיל טווח גל 2', description: 'לחדר שבו ה־Wi-Fi מתייאש. נשלח עד הבית.', next: 'אחרי האישור יישלח אליכם בתוך שבוע.' },
    en: { name: 'Gal 2 extender', description: 'For the room where Wi-Fi gives up. Sent to your door.', next: 'Sent within a week after approval.' },
  },
  {
    kind: 'soft',
    cost: 1_500,
    level: 'newcomer',
    tier: 'silver',
    approval: 'rule',
    he: { name: 'גישה מוקדמת: גל 3', description: 'לנסות את הנתב החדש לפני כולם, ולספר לנו את האמת.', next: 'פרטי הניסוי יישלחו אליכם.' },
    en: {
      name: 'Early access: Gal 3',
      description: 'Try the new router before everybody, and tell us the truth about it.',
      next: 'You hear from us how the trial goes.',
    },
  },
];
