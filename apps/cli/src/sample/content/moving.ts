import type { SampleThread } from '../sample.types';
import { text } from './text';

/** Moving home. */
export const moving: readonly SampleThread[] = [
  {
    key: 'to-haifa',
    space: 'moving',
    language: 'he',
    asked: '2h 35m',
    by: 'noga',
    title: 'עוברים לחיפה: אפשר להשאיר את המספר ואת הנתב?',
    tags: ['moving', 'landline', 'gal-2'],
    body: text`
      עוברים מבאר שבע לחיפה ב־1 לחודש. יש לנו קו טלפון עם מספר 08 שסבתא זוכרת בעל פה, וגל 2 שעובד מצוין.

      עדיף לי לא לחכות לטכנאי. אפשר פשוט לקחת את הנתב ולחבר שם?
    `,
    then: [
      { act: 'affected', after: '40m', by: ['shlomi'] },
      { act: 'useful', after: '1h', by: ['shlomi', 'hila'] },
    ],
  },
  {
    key: 'return-modem',
    space: 'moving',
    language: 'he',
    asked: '1d 14h',
    by: 'orly',
    title: 'איך מחזירים את המודם הישן בלי רכב?',
    tags: ['return', 'moving'],
    body: 'עברתי דירה, יש נתב חדש, ובמסרון כתוב להחזיר את הישן תוך 21 יום. המוקד הקרוב בשני אוטובוסים ממני.',
    then: [
      {
        act: 'answer',
        key: 'locker',
        after: '30m',
        by: 'shira',
        text: text`
          באפליקציה: **הציוד שלי** → **החזרה** → **לוקר**. מקבלים קוד, שמים בכל לוקר של משלוחים (יש ברוב הסופרים), וזה חינם. לצלם את הקבלה, היא גם ההוכחה.
        `,
      },
      { act: 'useful', after: '1h', by: ['orly', 'tamar', 'hila', 'yael', 'amir'], on: 'locker' },
      { act: 'answer', key: 'courier', after: '5h', by: 'fatma', text: 'יש גם שליח עד הבית, 25 שקל. לקחתי אותו כי היו לי גם שני ממירים וזה כבד.' },
      { act: 'useful', after: '6h', by: ['orly', 'shira'], on: 'courier' },
      { act: 'accept', after: '1d 2h', by: 'orly', answer: 'locker' },
      { act: 'comment', after: '1d 2h', by: 'orly', on: 'locker', text: 'שלוש דקות, בדרך לסופר. תודה!' },
      { act: 'comment', after: '1d 4h', by: 'hila', on: 'locker', text: 'רק לבדוק שהלוקר ״גדול״. גל 2 עם הקופסה לא נכנס לקטן.' },
    ],
  },
  {
    key: 'previous-tenant',
    space: 'moving',
    language: 'en',
    asked: '19d 6h',
    by: 'jonathan',
    title: 'Moving into a rental: the previous tenant’s line is still active',
    tags: ['moving', 'fibre'],
    body: 'The site says the address is taken and offers me nothing. The previous tenant has left the country and does not answer.',
    then: [
      {
        act: 'answer',
        key: 'lease',
        after: '2h',
        by: 'priya',
        text: text`
          They can free the address without him. Send the first page of your lease (cross out the rent, nobody needs it) through **Moving → The line is occupied**. It took three working days for me. He gets a message, and if he does not object the line is yours on the fourth.
        `,
      },
      { act: 'useful', after: '3h', by: ['jonathan', 'naomi', 'rachel', 'ksenia', 'amir'], on: 'lease' },
      { act: 'comment', after: '4h', by: 'jonathan', on: 'lease', text: 'Sent. Will they charge me for his unpaid bill?' },
      { act: 'comment', after: '1d', by: 'amir', on: 'lease', text: 'No. A debt belongs to the person, never to the address.' },
      { act: 'accept', after: '5d', by: 'jonathan', answer: 'lease' },
      {
        act: 'answer',
        key: 'landlord',
        after: '6d',
        by: 'rachel',
        text: 'If there is no written lease yet: the landlord can free the address with one call, as the owner. That is how it went for us, the same afternoon.',
      },
      { act: 'useful', after: '6d 1h', by: ['jonathan', 'benmoss', 'priya'], on: 'landlord' },
    ],
  },
  {
    key: 'how-long-before',
    space: 'moving',
    language: 'he',
    asked: '71d 5h',
    by: 'hadas',
    title: 'כמה זמן מראש צריך להודיע על מעבר דירה?',
    tags: ['moving', 'technician'],
    body: 'עוברים בעוד חמישה שבועות, אבל התאריך עוד זז. אם אודיע מוקדם וישתנה, אני מפסידה את התור?',
    then: [
      {
        act: 'answer',
        key: 'three-weeks',
        after: '1h 15m',
        by: 'shira',
        text: text`
          שלושה שבועות זה המקום הנוח: יש תורים, והתאריך כבר כמעט סגור. התאריך **אפשר להזיז פעמיים בלי לאבד כלום**, עד יומיים לפני.

          הכי חשוב: להזמין את הטכנאי ליום **שלפני** המעבר אם המפתח כבר אצלכם. ביום עצמו אין איפה לעמוד.
        `,
      },
      { act: 'useful', after: '2h', by: ['hadas', 'tamar', 'anat', 'moran', 'yael', 'fatma'], on: 'three-weeks' },
      {
        act: 'answer',
        key: 'overlap',
        after: '6h',
        by: 'svetlana',
        text: 'אפשר לבקש חפיפה של שבוע שבו שתי הכתובות פעילות, בלי תשלום. ככה הילדים לא מרגישים כלום.',
      },
      { act: 'useful', after: '7h', by: ['hadas', 'shira', 'moran'], on: 'overlap' },
      { act: 'accept', after: '2d', by: 'hadas', answer: 'three-weeks' },
      {
        act: 'answer',
        key: 'third-time',
        after: '3d',
        by: 'galit',
        text: 'ומה עם הזזה שלישית? אפשר, פשוט בטלפון ולא באפליקציה. אין קנס. המגבלה באפליקציה היא רק כדי שאף אחד לא יאבד תור בטעות.',
      },
      { act: 'useful', after: '3d 2h', by: ['hadas', 'shira', 'svetlana'], on: 'third-time' },
      { act: 'accept', after: '34d', by: 'hadas', answer: 'overlap' },
      { act: 'comment', after: '34d', by: 'hadas', on: 'overlap', text: 'עברנו. החפיפה הצילה אותנו, התאריך זז פעם שלישית. מסמנת גם כאן.' },
    ],
  },
  {
    key: 'pause-two-weeks',
    space: 'moving',
    language: 'en',
    asked: '6d 12h',
    by: 'ksenia',
    title: 'Two weeks between flats: can I pause the line instead of paying for an empty one?',
    tags: ['moving', 'bill'],
    body: 'We leave the old flat on the 10th and get the key to the new one on the 24th. Cancelling and joining again would cost me my discount. Is there something in between?',
    then: [
      { act: 'affected', after: '1d', by: ['naomi', 'talron'] },
      { act: 'comment', after: '1d 3h', by: 'naomi', text: 'I would like to know too. Friends of mine simply took the router along and left the line paid.' },
      { act: 'follow', after: '1d 4h', by: ['naomi', 'benmoss'] },
      { act: 'useful', after: '1d 5h', by: ['naomi', 'benmoss', 'talron'] },
    ],
  },
  {
    key: 'phone-socket-only',
    space: 'moving',
    language: 'he',
    asked: '29d 7h',
    by: 'talron',
    title: 'בדירה החדשה יש רק שקע טלפון ישן. זה אומר שאין סיב?',
    tags: ['moving', 'fibre', 'building'],
    body: 'אין שום קופסה לבנה, רק שקע טלפון ליד החלון. בעלת הדירה לא יודעת. איך בודקים לפני שחותמים על חוזה?',
    then: [
      {
        act: 'answer',
        key: 'check-address',
        after: '1h',
        by: 'yossi',
        text: 'שקע הטלפון לא אומר כלום. בודקים כתובת **ומספר דירה** באתר: ירוק = יש קופסה בבניין, צהוב = יש ברחוב, אפור = עוד לא.',
      },
      { act: 'useful', after: '2h', by: ['talron', 'hadas', 'gilsha'], on: 'check-address' },
      { act: 'close', after: '2d', by: 'amir', reason: 'other' },
      { act: 'reopen', after: '3d', by: 'amir' },
      { act: 'comment', after: '3d 1h', by: 'amir', text: 'סגרתי מהר מדי, סליחה: חשבתי שכבר חתמתם. פתוח שוב.' },
      {
        act: 'answer',
        key: 'ask-neighbour',
        after: '4d',
        by: 'hadas',
        text: 'אל תסמכו רק על הצבע. אצלנו היה ירוק ובפועל אין בקומה. דפקתי אצל שכנה ושאלתי אם יש לה, זה הבירור הכי מהיר שיש.',
      },
      { act: 'useful', after: '4d 3h', by: ['talron', 'yossi', 'avraham'], on: 'ask-neighbour' },
      { act: 'comment', after: '5d', by: 'talron', on: 'ask-neighbour', text: 'עשיתי בדיוק את זה. לשכנה יש, חתמנו.' },
      {
        act: 'answer',
        key: 'clause',
        after: '6d',
        by: 'alex',
        text: 'ואם אין שכנים בבית: בכל חוזה אפשר להוסיף שורה אחת, ״בכפוף לאפשרות חיבור לסיב״. אצלי בעל הדירה חתם בלי למצמץ.',
      },
      { act: 'useful', after: '6d 2h', by: ['talron', 'gilsha'], on: 'clause' },
    ],
  },
  {
    key: 'behind-the-cabinet',
    space: 'moving',
    language: 'en',
    asked: '10h 30m',
    by: 'naomi',
    title: 'New flat: the fibre box is behind the kitchen cabinet, Wi-Fi is hopeless',
    tags: ['moving', 'fibre', 'wi-fi'],
    body: 'Somebody built the kitchen around it. I can reach the green plug with two fingers. The router lives among the pots and the bedroom gets nothing.',
    then: [
      {
        act: 'answer',
        key: 'long-green',
        after: '1h 30m',
        by: 'daniel',
        text: 'Leave the box there and bring the light out: a 10 or 15 metre patch cable (SC/APC on both ends, green) along the top of the cabinets, router in the hall. It bends like a thin shoelace, only not around sharp corners.',
      },
      { act: 'useful', after: '2h', by: ['naomi', 'igor', 'rachel'], on: 'long-green' },
      { act: 'comment', after: '3h', by: 'naomi', on: 'long-green', text: 'I did not know they come that long. Ordering one, will tell you on the weekend.' },
      { act: 'comment', after: '4h', by: 'igor', on: 'long-green', text: 'Fifteen rather than ten. You always need the corner you did not measure.' },
    ],
  },
];
