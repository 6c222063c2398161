import type { SampleThread } from '../sample.types';
import { text } from './text';

/** Bills and plans. */
export const bills: readonly SampleThread[] = [
  {
    key: 'two-lines',
    space: 'bills',
    language: 'he',
    asked: '3h 10m',
    by: 'elidahan',
    title: 'חויבתי פעמיים על אותו חודש? שתי שורות של ״מסלול חודשי״',
    tags: ['bill', 'fibre-600'],
    body: text`
      בחשבון האחרון יש שורה אחת מה־1 בחודש ושורה אחת מה־20, ושתיהן ״מסלול חודשי״. עברתי לסיב 600 ב־20 לחודש, אם זה משנה.

      | תאריך | שורה | סכום |
      |---|---|---|
      | 1–19 | מסלול חודשי | ₪56.37 |
      | 20–30 | מסלול חודשי | ₪39.97 |

      לבקש החזר, או שאני לא מבין משהו?
    `,
    then: [
      {
        act: 'answer',
        key: 'always-twice',
        after: '15m',
        by: 'shlomi',
        text: 'תמיד מחייבים פעמיים כשמחליפים מסלול, תתקשר ותבקש החזר. אצלי החזירו.',
      },
      {
        act: 'answer',
        key: 'prorated',
        after: '55m',
        by: 'mahmoud',
        text: text`
          זה לא כפול, זה **מפוצל**. 19 ימים במסלול הישן (89 × 19/30 = 56.37) ו־11 ימים בחדש (109 × 11/30 = 39.97). ביחד חודש אחד.

          הסימן: בצד שמאל של כל שורה כתובים הימים. אם שתי שורות מכסות **את אותם** ימים, זו טעות ואז כן פונים.
        `,
      },
      { act: 'useful', after: '1h 20m', by: ['elidahan', 'tamar', 'rachel', 'svetlana'], on: 'prorated' },
      { act: 'notUseful', after: '1h 30m', by: ['rachel', 'svetlana'], on: 'always-twice' },
      { act: 'comment', after: '1h 45m', by: 'svetlana', on: 'always-twice', text: 'אולי אצלך באמת הייתה חפיפה של ימים? כאן אין.' },
      { act: 'comment', after: '2h 10m', by: 'elidahan', on: 'prorated', text: 'עכשיו אני רואה את הימים. בודק מול החשבון הקודם וחוזר לסמן.' },
    ],
  },
  {
    key: 'first-bill',
    space: 'bills',
    language: 'he',
    asked: '96d 4h',
    by: 'noga',
    title: 'החשבון הראשון יצא ₪203 במקום ₪109. איפה הטעות?',
    tags: ['bill', 'fibre-600', 'installation'],
    body: text`
      הצטרפתי לסיב 600 ב־12 לחודש, ״109 לחודש, הכול כלול״. קיבלתי חשבון ראשון על 203. מישהו יכול לפרק לי את זה? אלה השורות:

      - חלק יחסי, 19 ימים: 69.03
      - חודש מראש: 109.00
      - התקנה, תשלום 1 מתוך 6: 25.00
    `,
    then: [
      {
        act: 'answer',
        key: 'three-lines',
        after: '1h 10m',
        by: 'svetlana',
        text: text`
          אין טעות, אבל גם אף אחד לא מספר את זה בטלפון. החשבון הראשון הוא **שלושה דברים ביחד**:

          1. **חלק יחסי**: מיום ההתקנה עד סוף החודש. אצלך 19 ימים.
          2. **חודש מראש**: המסלול משולם תמיד ב־1, על החודש שמתחיל.
          3. **תשלום ראשון על ההתקנה**: 150 בשישה תשלומים של 25.

          69.03 + 109 + 25 = **203.03**. החשבון הבא יהיה 134, ומהשמיני נשאר רק 109.
        `,
      },
      { act: 'useful', after: '2h', by: ['noga', 'tamar', 'elidahan', 'shira', 'orly', 'fatma', 'gilsha', 'yael'], on: 'three-lines' },
      { act: 'comment', after: '3h', by: 'noga', on: 'three-lines', text: 'הלוואי שזה היה כתוב ככה על החשבון. תודה!' },
      { act: 'accept', after: '3h 2m', by: 'noga', answer: 'three-lines' },
      {
        act: 'comment',
        after: '5h',
        by: 'amir',
        on: 'three-lines',
        text: 'תיקון קטן, ברשות: תשלומי ההתקנה נגמרים בחשבון השישי, אז 109 בלבד כבר מהשביעי. כל השאר מדויק, תודה סבטלנה.',
      },
      { act: 'comment', after: '5h 20m', by: 'svetlana', on: 'three-lines', text: 'נכון! ספרתי את הראשון פעמיים.' },
      {
        act: 'nominate',
        after: '1d',
        by: 'shira',
        answer: 'three-lines',
        reason: 'כל מי שמצטרף נבהל מזה. אם זה יהיה מאמר, אפשר יהיה לשלוח קישור ביום ההתקנה.',
      },
      { act: 'answer', key: 'installments', after: '2d', by: 'elidahan', text: 'אפשר גם לבקש לשלם את ההתקנה בבת אחת, ואז רק החשבון הראשון חריג.' },
      { act: 'useful', after: '2d 3h', by: ['noga', 'svetlana'], on: 'installments' },
      { act: 'useful', after: '3d', by: ['elidahan', 'yael', 'svetlana', 'orly', 'george'] },
    ],
  },
  {
    key: 'first-bill-again',
    space: 'bills',
    language: 'he',
    asked: '7d 6h',
    by: 'maya',
    title: 'חשבון ראשון גבוה בהרבה ממה שהובטח, נפלתי בפח?',
    tags: ['bill'],
    body: 'אמרו לי 129 ובחשבון כתוב 241. לפני שאני מתעצבנת על מישהו: יש לזה הסבר?',
    then: [
      { act: 'comment', after: '20m', by: 'svetlana', text: 'יש, ולא נפלת בפח 🙂 חלק יחסי + חודש מראש + תשלום התקנה. כתבתי את זה פעם שורה אחר שורה, מקשרת.' },
      { act: 'comment', after: '45m', by: 'maya', text: 'מתאים עד האגורה. תודה, נשמתי.' },
      { act: 'duplicate', after: '1h', by: 'amir', of: 'first-bill' },
    ],
  },
  {
    key: 'discount-ended',
    space: 'bills',
    language: 'he',
    asked: '6d 2h',
    by: 'orly',
    title: 'ההנחה נגמרה בלי הודעה והחשבון קפץ ב־30 שקל. יש מה לעשות?',
    tags: ['bill', 'discount'],
    body: text`
      שנה שלמה שילמתי 99, והחודש 129. בחוזה כתוב ״מחיר מבצע ל־12 חודשים״, זה נכון, אבל ציפיתי שמישהו יגיד משהו לפני. מה אתם עשיתם?
    `,
    then: [
      {
        act: 'answer',
        key: 'ask-before',
        after: '40m',
        by: 'anat',
        text: 'לשים תזכורת לחודש ה־11. מי שפונה **לפני** שההנחה נגמרת מקבל בדרך כלל עוד שנה. מי שפונה אחרי מקבל ״נבדוק״.',
      },
      { act: 'useful', after: '1h', by: ['orly', 'elidahan', 'yael', 'maya', 'george'], on: 'ask-before' },
      {
        act: 'answer',
        key: 'smaller-plan',
        after: '3h',
        by: 'yossi',
        text: 'תבדקי אם את בכלל צריכה את מה שיש לך. ירדתי מ־1000 ל־600 כשנגמרה ההנחה, ובבית לא הרגישו. המחיר חזר להיות כמו עם ההנחה.',
      },
      { act: 'useful', after: '4h', by: ['orly', 'anat', 'tamar'], on: 'smaller-plan' },
      {
        act: 'answer',
        key: 'in-the-app',
        after: '1d',
        by: 'amir',
        text: text`
          התאריך שבו המחיר משתנה כתוב באפליקציה, **המסלול שלי** → **פרטי המחיר**, והודעה נשלחת 30 יום לפניו למי שאישר דוא״ל. אצל אורלי הדוא״ל לא היה מאומת, ולכן היא לא הגיעה. זה לא מנחם, אבל זו הסיבה.

          על מה שאפשר להציע עכשיו כתבתי לך בפרטי.
        `,
      },
      { act: 'comment', after: '1d 1h', by: 'orly', on: 'in-the-app', text: 'תודה שבדקת. אימתתי את הכתובת. עדיין חושבת שאפשר לשלוח SMS.' },
      { act: 'comment', after: '1d 1h', by: 'yael', on: 'in-the-app', text: 'מסכימה עם אורלי לגבי ה־SMS.' },
      { act: 'useful', after: '1d 3h', by: ['elidahan', 'yael', 'shlomi'] },
      { act: 'affected', after: '1d 4h', by: ['elidahan', 'shlomi', 'gilsha', 'vladi'] },
      {
        act: 'answer',
        key: 'text-message',
        after: '2d',
        by: 'galit',
        text: 'קראתי כאן הכול, ואתם צודקים. מהחודש הבא תישלח גם הודעת SMS שבועיים לפני שמחיר משתנה, לא רק דוא״ל. תודה שכתבתם את זה בצורה שאפשר לעבוד איתה.',
      },
      { act: 'useful', after: '2d 1h', by: ['orly', 'yael', 'anat', 'elidahan', 'tamar', 'shlomi'], on: 'text-message' },
      { act: 'comment', after: '2d 2h', by: 'orly', on: 'text-message', text: 'מעריכה מאוד. מחכה להודעה הבאה 🙂' },
    ],
  },
  {
    key: 'plan-down',
    space: 'bills',
    language: 'he',
    asked: '15d 9h',
    by: 'tamar',
    title: 'אפשר לרדת מסיב 1000 ל־600 באמצע החודש?',
    tags: ['fibre-1000', 'fibre-600', 'bill'],
    body: 'או שצריך לחכות ל־1? ומה קורה עם מה שכבר שילמתי על החודש הזה?',
    then: [
      {
        act: 'answer',
        key: 'any-day',
        after: '45m',
        by: 'george',
        text: 'אפשר בכל יום, דרך האפליקציה, **המסלול שלי** → **החלפה**. זה עובר בלילה, יש ניתוק של דקה בערך. ההפרש על הימים שנשארו חוזר כזיכוי בחשבון הבא.',
      },
      { act: 'useful', after: '1h', by: ['tamar', 'mahmoud', 'anat'], on: 'any-day' },
      { act: 'comment', after: '1h 30m', by: 'tamar', on: 'any-day', text: 'ויש קנס? אני במסלול הזה פחות משנה.' },
      { act: 'comment', after: '1h 50m', by: 'george', on: 'any-day', text: 'אין. רק ההנחה של המסלול הגדול נעלמת, והיא לא חוזרת אם עולים שוב.' },
      { act: 'accept', after: '1d', by: 'tamar', answer: 'any-day' },
      {
        act: 'answer',
        key: 'upload-drops',
        after: '1d 4h',
        by: 'yael',
        text: 'רק לשים לב שגם ההעלאה יורדת, מ־100 ל־60. אם יש גיבוי לענן כל לילה, הוא ייקח קצת יותר.',
      },
      { act: 'useful', after: '1d 5h', by: ['tamar', 'george'], on: 'upload-drops' },
    ],
  },
  {
    key: 'tax-invoice',
    space: 'bills',
    language: 'en',
    asked: '22d 7h',
    by: 'rachel',
    title: 'Where do I get a tax invoice for my business, not just a receipt?',
    tags: ['bill', 'invoice'],
    body: 'I am self-employed and work from home. My accountant wants a tax invoice with my dealer number on it. The app only gives me a “payment confirmation”.',
    then: [
      {
        act: 'answer',
        key: 'dealer-number',
        after: '2h 15m',
        by: 'ksenia',
        text: text`
          It appears once your dealer number is in the account:

          1. On the site (not the app): **Profile → Billing details → Business**.
          2. Type the nine digits, save, and wait a day.
          3. From the next bill on, **Documents** has two files for each month. The one called *TI* is what your accountant wants.

          Older months can be issued again, up to a year back: there is a small “issue again” link at the end of each line.
        `,
      },
      { act: 'useful', after: '3h', by: ['rachel', 'priya', 'naomi', 'jonathan', 'sam'], on: 'dealer-number' },
      { act: 'accept', after: '2d 4h', by: 'rachel', answer: 'dealer-number' },
      {
        act: 'comment',
        after: '2d 4h',
        by: 'rachel',
        on: 'dealer-number',
        text: 'All twelve months issued again. My accountant smiled, which I had not seen before.',
      },
      {
        act: 'answer',
        key: 'december',
        after: '3d',
        by: 'galit',
        text: 'A small addition from our side: documents of a year can be issued again until the end of the following March, so please do not leave it for April. We will write this on the page itself.',
      },
      { act: 'useful', after: '3d 2h', by: ['rachel', 'ksenia', 'naomi'], on: 'december' },
    ],
  },
  {
    key: 'standing-order',
    space: 'bills',
    language: 'he',
    asked: '4d 3h',
    by: 'shlomi',
    nameHidden: true,
    title: 'הוראת הקבע חזרה החודש. מה קורה עכשיו ומתי מנתקים?',
    tags: ['payment', 'bill'],
    body: text`
      עברתי בנק והחיוב חזר. כבר העברתי את הפרטים החדשים באפליקציה, אבל החשבון עדיין מופיע כ״לא שולם״.

      אפשר לשלם אותו ידנית? ותוך כמה זמן מנתקים? אני עובד מהבית ואני קצת בלחץ.
    `,
    then: [
      { act: 'affected', after: '6h', by: ['hadas'] },
      { act: 'follow', after: '7h', by: ['hadas'] },
      { act: 'useful', after: '8h', by: ['hadas', 'yael'] },
    ],
  },
  {
    key: 'credit-three-days',
    space: 'bills',
    language: 'he',
    asked: '33d 5h',
    by: 'george',
    title: 'זיכוי על שלושה ימים בלי אינטרנט: איך מחשבים אותו?',
    tags: ['refund', 'bill'],
    body: 'היינו שלושה ימים בלי קו אחרי שחתכו סיב בעבודות כביש. קיבלתי זיכוי של ₪10.90. לפי איזה חישוב?',
    then: [
      {
        act: 'answer',
        key: 'thirtieth',
        after: '3h',
        by: 'elidahan',
        text: 'מחיר המסלול חלקי 30, כפול מספר הימים המלאים. 109/30×3 = 10.90. יוצא בדיוק.',
      },
      { act: 'useful', after: '4h', by: ['george', 'mahmoud'], on: 'thirtieth' },
      { act: 'accept', after: '6h', by: 'george', answer: 'thirtieth' },
      { act: 'comment', after: '2d', by: 'george', on: 'thirtieth', text: 'רגע, קראתי עכשיו את התנאים: מעל 48 שעות מגיע כפול. אז החישוב נכון אבל הסכום לא.' },
      { act: 'withdrawAcceptance', after: '2d 1h', by: 'george', answer: 'thirtieth' },
      { act: 'comment', after: '2d 3h', by: 'elidahan', on: 'thirtieth', text: 'צודק, לא ידעתי על הכפל. תעדכן מה ענו לך?' },
      {
        act: 'answer',
        key: 'double-after-48',
        after: '4d',
        by: 'anat',
        text: 'אצלנו הכפל נכנס רק אחרי שפתחנו פנייה עם תאריכים. בלי פנייה המערכת מזכה לבד לפי החישוב הרגיל. כדאי לצרף את שעת ההודעה הראשונה שלך.',
      },
      { act: 'useful', after: '4d 2h', by: ['george', 'elidahan', 'yael'], on: 'double-after-48' },
      { act: 'comment', after: '4d 5h', by: 'george', on: 'double-after-48', text: 'פתחתי. כשיגיע הזיכוי אחזור ואסמן.' },
    ],
  },
  {
    key: 'six-hundred-or-thousand',
    space: 'bills',
    language: 'he',
    asked: '10d 8h',
    by: 'lina',
    title: 'מה ההבדל בין סיב 600 לסיב 1000 אם הכול אצלי ב־Wi-Fi?',
    tags: ['fibre-600', 'fibre-1000', 'speed'],
    body: 'ארבע נפשות, שתי טלוויזיות, אין אף כבל בבית חוץ מזה של הנתב. המוכר אמר ״תרגישי״. ארגיש?',
    then: [
      {
        act: 'answer',
        key: 'will-not-feel',
        after: '1h',
        by: 'dana',
        text: text`
          כנראה שלא. כמה מספרים שעוזרים להחליט:

          - סרט ב־4K לוקח בערך 25 מגה. ארבעה במקביל: 100.
          - טלפון ממוצע ב־Wi-Fi, חדר אחד מהנתב, מגיע ל־300–500. **הוא לא יראה 1000 גם אם תשלמי עליו.**
          - ההבדל האמיתי הוא בהעלאה: 60 מול 100. אם מישהו מעלה סרטונים לעבודה, זה כן מורגש.

          לכן: 600, ואת ההפרש של שלושה חודשים להשקיע במגדיל טווח אחד במקום טוב.
        `,
      },
      { act: 'useful', after: '2h', by: ['lina', 'tamar', 'anat', 'yael', 'orly', 'avraham', 'george', 'itay', 'mahmoud', 'yossi'], on: 'will-not-feel' },
      {
        act: 'answer',
        key: 'gamers',
        after: '5h',
        by: 'itay',
        text: 'גיימר כאן: מה שמפריע במשחקים הוא השהיה, לא מהירות, והיא זהה בשני המסלולים. אצלי 4 מילישניות גם ב־600.',
      },
      { act: 'useful', after: '6h', by: ['lina', 'vladi', 'gilsha'], on: 'gamers' },
      { act: 'accept', after: '1d 2h', by: 'lina', answer: 'will-not-feel' },
      { act: 'comment', after: '1d 2h', by: 'lina', on: 'will-not-feel', text: 'נשארתי ב־600. תודה על מספרים במקום סיסמאות.' },
      {
        act: 'answer',
        key: 'try-a-month',
        after: '2d',
        by: 'alex',
        text: 'אפשר גם לנסות: עולים ל־1000 באפליקציה, בודקים שבועיים, ויורדים חזרה. משלמים רק על הימים. אני ניסיתי, וחזרתי.',
      },
      { act: 'useful', after: '2d 2h', by: ['lina', 'dana'], on: 'try-a-month' },
    ],
  },
  {
    key: 'card-in-use',
    space: 'bills',
    language: 'en',
    asked: '1d 5h',
    by: 'priya',
    title: 'Changing the credit card: the app says “card already in use”',
    tags: ['payment', 'app'],
    body: 'My bank sent a new card. When I add it I get “card already in use”. It is not in use anywhere, it came out of the envelope this morning. The old one expires at the end of the month.',
    then: [
      {
        act: 'comment',
        after: '35m',
        by: 'rachel',
        text: 'Do the last four digits happen to be the same as on the old card? Mine were after a renewal, and the app compares only those.',
      },
      {
        act: 'comment',
        after: '4h',
        by: 'amir',
        text: 'Two details would help, and neither is private: does it say so before or after the bank’s own confirmation page, and is a business listed under Billing details?',
      },
      { act: 'needsInfo', after: '4h 2m', by: 'amir' },
      { act: 'follow', after: '5h', by: ['rachel'] },
    ],
  },
  {
    key: 'two-emails',
    space: 'bills',
    language: 'en',
    asked: '30m',
    by: 'naomi',
    title: 'My father pays, I manage the account: can the bill go to two e-mail addresses?',
    tags: ['bill', 'payment'],
    body: 'He likes to see the amount before it leaves his bank, I want to see the details. At the moment one of us always forwards it to the other, and always a week late.',
    then: [{ act: 'useful', after: '12m', by: ['ksenia'] }],
  },
  {
    key: 'student-price',
    space: 'bills',
    language: 'en',
    asked: '5h 5m',
    by: 'benmoss',
    title: 'Is there a student price, and how do I prove I am one?',
    tags: ['discount', 'fibre-600'],
    body: 'I start a master’s degree next month. The site has a picture of a happy student but no price next to her.',
    then: [
      {
        act: 'answer',
        key: 'yes-89',
        after: '1h 5m',
        by: 'jonathan',
        text: text`
          There is: Fibre 600 for ₪89 instead of ₪109 while you study, four years at most. Upload this year’s enrolment letter under **My plan → Entitlements**. It took two days to be approved and it counts from the day you uploaded it, so do not wait for the semester to begin.
        `,
      },
      { act: 'useful', after: '1h 30m', by: ['benmoss', 'ksenia', 'sam'], on: 'yes-89' },
      { act: 'comment', after: '2h', by: 'benmoss', on: 'yes-89', text: 'Does a letter of acceptance do, or must it say “enrolled”?' },
      { act: 'comment', after: '2h 40m', by: 'jonathan', on: 'yes-89', text: 'Mine said enrolled. I do not know about the other one, sorry.' },
      {
        act: 'comment',
        after: '3h 30m',
        by: 'priya',
        on: 'yes-89',
        text: 'A letter of acceptance was enough for me two years ago, with the first payment slip next to it.',
      },
    ],
  },
  {
    key: 'fourteen-days',
    space: 'bills',
    language: 'en',
    asked: '51d 3h',
    by: 'ksenia',
    title: 'Cancelling within 14 days: counted from the order or from the installation?',
    tags: ['cancel', 'installation'],
    body: 'I ordered on the 2nd, the technician came on the 11th. I would like to know where the edge is before I decide.',
    then: [
      { act: 'answer', key: 'from-the-order', after: '1h', by: 'benmoss', text: 'From the order, I think, so you have until the 16th.' },
      {
        act: 'comment',
        after: '2h',
        by: 'rachel',
        on: 'from-the-order',
        text: 'Are you sure? For a service that begins later it is usually counted from the beginning.',
      },
      {
        act: 'answer',
        key: 'later-of-both',
        after: '1d 1h',
        by: 'amir',
        text: 'From the later of the two: the day the service began, or the day you received the written agreement. In your case the 11th, so until the 25th, in writing (the app counts). The installation is charged only as far as it was done.',
      },
      { act: 'useful', after: '1d 2h', by: ['ksenia', 'rachel', 'naomi', 'benmoss'], on: 'later-of-both' },
      { act: 'accept', after: '1d 5h', by: 'ksenia', answer: 'later-of-both' },
      { act: 'comment', after: '1d 5h', by: 'ksenia', on: 'later-of-both', text: 'Clear. I stayed in the end, by the way.' },
    ],
  },
];
