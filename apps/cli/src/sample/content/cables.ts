import type { SampleThread } from '../sample.types';
import { text } from './text';

/** Cables and installation. */
export const cables: readonly SampleThread[] = [
  {
    key: 'no-internet-storm',
    space: 'cables',
    language: 'he',
    asked: '9h',
    by: 'yael',
    urgent: true,
    title: 'אין אינטרנט מאז הסערה, ומחר עבודה מהבית',
    tags: ['storm', 'los', 'fibre'],
    body: text`
      בערך בחמש בבוקר היה ברק חזק, ומאז נורית LOS אדומה ו־PON כבויה. בטלפון לא ענו לי עדיין. שכן אחד מחובר, שני שכנים לא.

      - ניתקתי וחיברתי את כבל הסיב הדק פעם אחת, בעדינות.
      - החשמל בבית תקין, הנתב נדלק.

      מחר בשמונה יש לי יום שלם של פגישות. יש משהו לעשות מכאן, או שזה ברחוב?
    `,
    then: [
      { act: 'affected', after: '25m', by: ['lina', 'michal', 'noga', 'vladi', 'itay', 'hadas'] },
      {
        act: 'comment',
        after: '40m',
        by: 'igor',
        text: 'LOS אדומה אצל כמה שכנים ביחד זה ארון או כבל ברחוב, לא משהו אצלך. אל תיגעי שוב בסיב, את עלולה רק להוסיף תקלה.',
      },
      { act: 'confirmUrgent', after: '1h', by: 'noa' },
      { act: 'comment', after: '1h 5m', by: 'noa', text: 'סימנתי כדחוף והעברתי לצוות השטח. באיזה רחוב, בלי מספר בית?' },
      { act: 'comment', after: '1h 20m', by: 'yael', text: 'רחוב הגפן, קריית אתא.' },
      { act: 'follow', after: '1h 30m', by: ['michal', 'lina', 'hadas'] },
      { act: 'useful', after: '2h', by: ['michal', 'lina', 'igor', 'noga'] },
    ],
  },
  {
    key: 'los-after-rain',
    space: 'cables',
    language: 'he',
    asked: '2h 20m',
    by: 'lina',
    title: 'הנתב מציג נורית LOS אדומה אחרי הגשם',
    tags: ['los', 'lights', 'storm'],
    body: 'הכול עבד עד אתמול בלילה. עכשיו יש נורית אדומה ואין אינטרנט בכלל. כשאני מזיזה קצת את הכבל הדק ליד הקופסה על הקיר היא נכבית לרגע וחוזרת.',
    then: [
      {
        act: 'answer',
        key: 'green-plug',
        after: '30m',
        by: 'mahmoud',
        text: text`
          אם היא נכבית כשמזיזים, הבעיה כנראה במחבר ולא ברחוב:

          1. לוחצים על המחבר **הירוק** בקופסה עד שנשמעת נקישה. מחבר שיושב כמעט עד הסוף נראה בדיוק כמו מחבר שיושב.
          2. בודקים שהכבל לא מכופף חד. קשת קטנה, כמו כוס קפה, לא פחות.
          3. **לא** מסתכלים לתוך הקצה ולא מנקים אותו בבד.

          אם ב־PON אין ירוק אחרי שתי דקות, זה כבר טכנאי.
        `,
      },
      { act: 'useful', after: '45m', by: ['lina', 'yossi', 'igor'], on: 'green-plug' },
      { act: 'comment', after: '1h', by: 'lina', on: 'green-plug', text: 'נשמעה נקישה! הנורית עדיין אדומה, מחכה את שתי הדקות.' },
      {
        act: 'correct',
        after: '1h 10m',
        by: 'igor',
        answer: 'green-plug',
        kind: 'safety',
        reason: 'האור בסיב לא נראה לעין. מי שלא רואה אור עלול לחשוב שמותר להסתכל.',
        instead: ['**לא** מסתכלים לתוך הקצה ולא מנקים אותו בבד.', '**לא** מסתכלים לתוך הקצה גם כשהוא נראה כבוי: האור לא נראה ופוגע בעין. לא מנקים אותו בבד.'],
      },
    ],
  },
  {
    key: 'who-decides-fibre',
    space: 'cables',
    language: 'he',
    asked: '1d 1h',
    by: 'hadas',
    title: 'הטכנאי אומר שאין סיב בבניין, באתר כתוב שיש. מי קובע, ומה אפשר לעשות לפני שהקו הישן נגמר ב־30 לחודש?',
    tags: ['fibre', 'building', 'technician'],
    body: text`
      לשכנים בקומה הראשונה כבר יש סיב, ראיתי את הקופסה. הטכנאי בא, פתח את הארון בחדר המדרגות, אמר ״פה אין״ והלך. באתר הכתובת שלנו ירוקה.

      עם מי מדברים כדי שמישהו יחליט?
    `,
    then: [
      { act: 'comment', after: '30m', by: 'yossi', text: 'יכול להיות שיש שני ארונות בבניין? אצלנו השני היה במקלט, והטכנאי הראשון לא ידע עליו.' },
      {
        act: 'comment',
        after: '3h',
        by: 'noa',
        text: 'הדס, כדי לבדוק חסר לנו פרט אחד: האם על הארון שנפתח יש מדבקה צהובה עם שלוש אותיות? אפשר לכתוב כאן, זה לא פרט אישי.',
      },
      { act: 'needsInfo', after: '3h 2m', by: 'noa' },
      { act: 'follow', after: '4h', by: ['yossi', 'gilsha'] },
      { act: 'affected', after: '5h', by: ['gilsha'] },
    ],
  },
  {
    key: 'move-socket',
    space: 'cables',
    language: 'en',
    asked: '14d 6h',
    by: 'daniel',
    title: 'Can I move the fibre socket to the other side of the living room myself?',
    tags: ['fibre', 'installation'],
    body: 'Seven metres along the skirting board. I have moved plenty of network sockets before. Is this one different?',
    then: [
      {
        act: 'answer',
        key: 'do-not-cut',
        after: '55m',
        by: 'igor',
        text: text`
          Very different. The cable *in the wall* is glass and is joined to the socket by melting. Cut it, and you need a machine that costs as much as a small car.

          What you **can** do: leave the socket where it is and run a longer patch cable to the router. They come in 3, 5, 10 and 15 metres, both ends green (SC/APC), and you lose nothing. Keep every bend wider than a coffee cup.
        `,
      },
      { act: 'useful', after: '1h 30m', by: ['daniel', 'sam', 'rachel', 'yossi', 'naomi', 'mahmoud'], on: 'do-not-cut' },
      {
        act: 'answer',
        key: 'paid-move',
        after: '5h',
        by: 'noa',
        text: 'If you want the socket itself on the other wall: a technician moves it for ₪190, and it is free when you move within your first 30 days. Please never look into the open end: the light is invisible and can hurt your eye.',
      },
      { act: 'accept', after: '1d', by: 'daniel', answer: 'do-not-cut' },
      { act: 'comment', after: '1d', by: 'daniel', on: 'do-not-cut', text: 'Ten metres of green cable ordered. My saw goes back in the box.' },
      { act: 'useful', after: '1d 2h', by: ['daniel', 'igor'], on: 'paid-move' },
      {
        act: 'answer',
        key: 'label-it',
        after: '3d',
        by: 'sam',
        text: 'Put a label on the long cable where it runs behind furniture. I bent mine under a sofa leg after a year of forgetting that it was there.',
      },
      { act: 'useful', after: '3d 2h', by: ['daniel', 'naomi'], on: 'label-it' },
      { act: 'comment', after: '3d 4h', by: 'daniel', on: 'label-it', text: 'Labelled “glass, be kind”.' },
      {
        act: 'correct',
        after: '3d 5h',
        by: 'dana',
        answer: 'do-not-cut',
        kind: 'outdated',
        reason: 'I looked for the longest one this week and could not find it in the shop any more.',
        instead: ['They come in 3, 5, 10 and 15 metres', 'They come in 3, 5 and 10 metres'],
      },
      {
        act: 'appealCorrection',
        after: '3d 9h',
        by: 'igor',
        answer: 'do-not-cut',
        reason: 'The 15 metre one is ordered by telephone: mine came after two days.',
      },
    ],
  },
  {
    key: 'old-phone-duct',
    space: 'cables',
    language: 'he',
    asked: '28d 4h',
    by: 'vladi',
    title: 'אפשר להעביר סיב דרך הצינור של קו הטלפון הישן?',
    tags: ['fibre', 'installation', 'building'],
    body: 'הצינור עובר מהארון בחדר המדרגות עד הסלון, ויש בו כבל טלפון שלא בשימוש. הטכנאי רצה לקדוח מבחוץ. אפשר לבקש ממנו את הצינור?',
    then: [
      {
        act: 'answer',
        key: 'pull-the-old',
        after: '1h 40m',
        by: 'yossi',
        text: 'אפשר ואפילו עדיף. משתמשים בכבל הישן כחוט משיכה: קושרים אליו את הסיב ומושכים מהצד השני. תגיד לטכנאי **לפני** שהוא פותח מקדחה, ותוודא שהארון פתוח ושאפשר להגיע לשני הקצוות.',
      },
      { act: 'useful', after: '2h', by: ['vladi', 'gilsha', 'talron', 'avraham'], on: 'pull-the-old' },
      {
        act: 'answer',
        key: 'sixteen',
        after: '6h',
        by: 'george',
        text: 'שים לב לקוטר. בצינור של 16 מ״מ עם שתי פינות זה עוד עובר, בשלוש כבר לא. אצלי ויתרו באמצע.',
      },
      { act: 'useful', after: '7h', by: ['yossi', 'vladi'], on: 'sixteen' },
      { act: 'accept', after: '8d', by: 'vladi', answer: 'pull-the-old' },
      { act: 'comment', after: '8d', by: 'vladi', on: 'pull-the-old', text: 'עבר חלק, עשר דקות. הטכנאי אמר שכך הוא אוהב לעבוד. אין חור בקיר.' },
      {
        act: 'answer',
        key: 'sketch',
        after: '9d',
        by: 'rami',
        text: 'מהצד שלנו: אם כותבים ״צינור קיים פנוי״ בהערות ההזמנה, הטכנאי מגיע עם חוט משיכה וחומר החלקה. בלי זה הוא מגיע עם מה שיש ברכב.',
      },
      { act: 'useful', after: '9d 2h', by: ['vladi', 'yossi', 'george', 'tamar'], on: 'sketch' },
    ],
  },
  {
    key: 'landline-with-fibre',
    space: 'cables',
    language: 'en',
    asked: '3d 4h',
    by: 'rachel',
    title: 'Is a landline still possible with fibre?',
    tags: ['landline', 'fibre'],
    body: 'My mother’s number has been hers for forty years and she will not hear of a mobile. Does the old telephone work behind the Gal 2?',
    then: [
      {
        act: 'answer',
        key: 'phone-port',
        after: '1h',
        by: 'benmoss',
        text: 'Yes: the grey **Phone** port on the Gal 2, any ordinary telephone. The number moves with you, it takes two working days.',
      },
      { act: 'useful', after: '2h', by: ['rachel', 'naomi', 'priya'], on: 'phone-port' },
      { act: 'comment', after: '3h', by: 'rachel', on: 'phone-port', text: 'And when there is no electricity?' },
      {
        act: 'answer',
        key: 'power-cut',
        after: '7h',
        by: 'mahmoud',
        text: 'Then it is silent, unlike the old copper line: the router needs power. We put a small battery (12 V, the size of a book) between the brick and the router for my father, it lasts about four hours.',
      },
      { act: 'useful', after: '8h', by: ['rachel', 'sam', 'benmoss', 'igor'], on: 'power-cut' },
      { act: 'follow', after: '9h', by: ['naomi'] },
      {
        act: 'answer',
        key: 'old-dial',
        after: '1d',
        by: 'svetlana',
        text: 'One warning for a really old telephone: the ones with a dial you turn do not work, the router understands only tones. My mother now has a new one that looks exactly like the old one.',
      },
      { act: 'useful', after: '1d 2h', by: ['rachel', 'naomi'], on: 'old-dial' },
      {
        act: 'comment',
        after: '1d 3h',
        by: 'rachel',
        on: 'old-dial',
        text: 'Hers has buttons, thank goodness. I will accept one of these once the number has really moved.',
      },
    ],
  },
  {
    key: 'which-cable',
    space: 'cables',
    language: 'he',
    asked: '46d 5h',
    by: 'maya',
    title: 'איזה כבל רשת לקנות לחדר העבודה, ועד איזה אורך?',
    tags: ['cable', 'ethernet', 'speed'],
    body: 'צריך 22 מטר מהנתב עד השולחן, חלק מזה מתחת לפרקט. בחנות הציעו CAT6, CAT7 ו־CAT8, במחירים של 60 עד 240 שקל. מה צריך באמת?',
    then: [
      {
        act: 'answer',
        key: 'cat6',
        after: '50m',
        by: 'igor',
        text: text`
          **CAT6, נחושת מלאה, וזהו.** שלושת המספרים שחשובים:

          | מה כתוב על הכבל | מהירות | עד אורך |
          |---|---|---|
          | CAT5e | 1 גיגה | 100 מ׳ |
          | CAT6 | 1 גיגה, או 10 עד 55 מ׳ | 100 מ׳ |
          | CAT7 / CAT8 | אין לזה שימוש בבית | – |

          להתרחק מכל מה שכתוב עליו **CCA** (אלומיניום מצופה). ב־22 מטר הוא עוד יעבוד, עד שיזיזו את הפרקט.
        `,
      },
      { act: 'useful', after: '2h', by: ['maya', 'tamar', 'dana', 'shira', 'yossi', 'itay', 'gilsha', 'lina', 'george'], on: 'cat6' },
      { act: 'comment', after: '3h', by: 'maya', on: 'cat6', text: 'ושטוח או עגול? מתחת לפרקט.' },
      {
        act: 'comment',
        after: '3h 30m',
        by: 'igor',
        on: 'cat6',
        text: 'שטוח מותר עד בערך 20 מטר. ב־22 הייתי הולך על עגול ודק (28AWG לא, 24AWG כן) ומעביר בשולי הפרקט.',
      },
      {
        act: 'answer',
        key: 'two-cables',
        after: '9h',
        by: 'itay',
        text: 'אם כבר פותחים את הפרקט, תעבירי **שניים**. הכבל השני עולה 60 שקל היום ו־2,000 בעוד שנה.',
      },
      { act: 'useful', after: '10h', by: ['maya', 'igor', 'dana', 'anat', 'avraham'], on: 'two-cables' },
      {
        act: 'answer',
        key: 'print',
        after: '2d',
        by: 'rami',
        text: 'דרך לבדוק בחנות בלי לפתוח אריזה: על המעטה חייב להיות מודפס **24AWG** או **23AWG** לצד CAT6. אם לא כתוב AWG בכלל, זה כמעט תמיד אלומיניום.',
      },
      { act: 'useful', after: '2d 3h', by: ['maya', 'igor', 'shira', 'george'], on: 'print' },
      { act: 'accept', after: '4d', by: 'maya', answer: 'cat6' },
      { act: 'comment', after: '4d', by: 'maya', on: 'two-cables', text: 'העברתי שניים. אחד מחובר, אחד מחכה לגורל.' },
    ],
  },
  {
    key: 'installation-story',
    space: 'cables',
    language: 'he',
    asked: '56d 7h',
    by: 'avraham',
    title: 'סיפור התקנה מלא: ארבעה ביקורים, ומה הייתי עושה אחרת',
    tags: ['installation', 'technician', 'building', 'fibre'],
    body: text`
      אני בן 71, גר בקומה שלישית בבניין משנת 1968, ועברתי החודש מקו נחושת לסיב. זה לקח ארבעה ביקורים. אני כותב את הכול לפי הסדר, כי בכל שלב הייתי רוצה שמישהו יספר לי את השלב הבא. בסוף יש שאלה.

      ## לפני הביקור הראשון

      הזמנתי בטלפון. שאלו אותי אם יש ״תשתית בבניין״, ואמרתי שכן, כי ראיתי ארון אפור בחדר המדרגות. **זו הייתה הטעות הראשונה.** ארון אפור הוא של הטלפון. ארון הסיב אצלנו לבן, נמצא במקלט, והמפתח אצל ועד הבית.

      אם אתם מזמינים עכשיו: רדו למקלט, לחניון או לגג, ותחפשו קופסה לבנה שכתוב עליה ״תקשורת אופטית״. צלמו אותה. התמונה הזאת חסכה לי אחר כך רבע שעה של ויכוח.

      ## ביקור ראשון: 40 דקות, בלי אינטרנט

      הטכנאי היה אדיב, אבל בלי המפתח למקלט לא היה לו מה לעשות. הוא בדק את הצינור בתוך הדירה ואמר שהוא פנוי. זה היה שימושי. הוא גם אמר לי משהו שלא ידעתי: אפשר לבחור **איפה בדירה** תהיה הקופסה, ושכדאי לחשוב על זה לפני ולא בזמן שהוא עומד עם המקדחה.

      ## ביקור שני: המפתח הנכון, הצינור הלא נכון

      הפעם ועד הבית פתח. הטכנאי משך את החוט מהמקלט עד הקומה השלישית, ושם הוא נתקע. התברר שבשיפוץ של 1994 מישהו מילא את הפינה בגבס. שתי אפשרויות: לקדוח בחדר המדרגות, או לעלות מבחוץ.

      ביקשתי יום לחשוב. טוב שביקשתי, כי השכנה מקומה רביעית סיפרה שאצלה עלו דרך פיר הכביסה.

      ## ביקור שלישי: פיר הכביסה

      עלינו דרך הפיר. שעה וחצי, שני אנשים, אפס חורים חדשים. הקופסה הורכבה ליד דלת הכניסה, הנתב נדלק, PON ירוקה. מדדנו 590 בכבל. כולם הלכו.

      בערב גיליתי שב**חדר השינה** אין Wi-Fi בכלל. הקופסה ליד הכניסה, חדר השינה בצד השני, ובאמצע קיר של מטבח עם קרמיקה משני הצדדים.

      ## ביקור רביעי: מה שהייתי צריך לבקש בראשון

      טכנאי אחר העביר כבל רשת אחד מהקופסה לסלון, לאורך הפנלים, והעמיד שם את הנתב. עכשיו יש קליטה בכל הבית. זה לקח 35 דקות ועלה 190 ש״ח, שלא היו עולים כלום אילו ביקשתי את זה בביקור השלישי.

      ## כמה זה עלה, וכמה זה לקח

      רשמתי הכול במחברת, כי ככה חינכו אותי.

      | מה | כמה | הערה |
      |---|---|---|
      | דמי התקנה | ₪150 | בשישה תשלומים, ראו גם את השאלה על החשבון הראשון |
      | ביקור רביעי | ₪190 | אפשר היה לחסוך, זה עליי |
      | תעלה לבנה, שמונה מטר | ₪64 | קניתי לבד, הטכנאי הרכיב |
      | קו ישן, חודש נוסף | ₪49 | הכסף הכי טוב שהוצאתי |
      | ימים מההזמנה ועד PON ירוקה | 23 | מתוכם 11 בהמתנה למפתח |

      ## שאלות ששאלתי את הטכנאים, ומה ענו

      **כמה רחוק הנתב יכול להיות מהקופסה?** רחוק. הכבל הירוק מגיע עד 15 מטר והאור לא מתעייף בדרך. מה שמתעייף זה ה־Wi-Fi.

      **מה הכי הורס סיב?** כיפוף חד, ואחריו חתול. לא לחות ולא קור. הטכנאי השלישי סיפר על תוכי, אבל אני חושב שהוא צחק עליי.

      **אפשר לצבוע את התעלה?** אפשר, בצבע קיר רגיל. לא לצבוע את הקופסה עצמה: היא צריכה להיפתח.

      **מה עושים אם מחליפים ספק?** הקופסה והסיב נשארים בקיר, הנתב חוזר. לכן הקופסה לא שייכת לדייר, וגם לא כדאי להתרגל אליה.

      **ומה עם השבת והחג?** אין התקנות, יש תיקונים. אצלנו נפל פעם הקו בערב חג, והגיע מישהו בתוך שלוש שעות. אמרתי לו שהוא צדיק והוא אמר שהוא בסך הכול תורן.

      ## על השכנים

      בבניין שמונה דירות. כשהתחלתי, סיב היה אצל אחת. היום אצל חמש, וכולם עלו דרך פיר הכביסה. שתי שכנות שלא דיברו מאז אסיפת הדיירים של 2011 עמדו יחד במקלט וחיפשו קופסה לבנה עם פנס. אני לא אומר שסיב עושה שלום, אני רק אומר מה ראיתי.

      מי שנשאר על הקו הישן הוא דווקא הצעיר בבניין. הוא אומר שהטלפון מספיק לו.

      ## מה הייתי עושה אחרת

      1. **לצלם את ארון הסיב** לפני שמזמינים.
      2. לברר **למי יש מפתח**, ולסכם שעה איתו ולא רק עם הטכנאי.
      3. לצייר את הדירה על דף, ולסמן איפה יושבים עם טלפון. שם צריך להיות הנתב, לא ליד הדלת.
      4. לשאול שכנים **מאיפה עלה אצלם**.
      5. לא לוותר על הקו הישן עד שהחדש עבד שבוע. אני החזקתי אותו עוד חודש, וישנתי טוב.

      ## והשאלה

      הקו הישן עדיין מחובר, והמודם הישן מהבהב בארון כמו זיכרון. יש מישהו שניתק קו נחושת והתחרט? אילו סיבות יש להשאיר אותו, חוץ מנוסטלגיה?
    `,
    then: [
      { act: 'useful', after: '1h', by: ['tamar', 'yossi', 'svetlana', 'shira', 'orly', 'anat', 'yael', 'rania', 'gilsha'] },
      { act: 'comment', after: '1h 20m', by: 'anat', text: 'הלוואי שכולם היו כותבים ככה. את רשימת חמשת הסעיפים הדפסתי.' },
      { act: 'comment', after: '2h', by: 'gilsha', text: '״מישהו מילא את הפינה בגבס״. גם אצלנו! 1992.' },
      {
        act: 'answer',
        key: 'alarm',
        after: '3h',
        by: 'igor',
        text: 'סיבה אחת אמיתית: אזעקה או מצוקה שמחייגת דרך קו הטלפון. לפני שמנתקים, לבדוק עם חברת האזעקה שהיא עובדת גם דרך שקע הטלפון שבגל 2, כי לא כולן.',
      },
      { act: 'useful', after: '4h', by: ['avraham', 'tamar', 'yossi', 'george'], on: 'alarm' },
      {
        act: 'answer',
        key: 'elevator',
        after: '7h',
        by: 'yossi',
        text: 'ועוד אחת: בבניינים ישנים המעלית לפעמים מחוברת לקו של דייר אחד. נשמע מוזר, אבל ראיתי. שווה לשאול את ועד הבית.',
      },
      { act: 'useful', after: '8h', by: ['avraham', 'igor', 'orly'], on: 'elevator' },
      { act: 'comment', after: '1d', by: 'avraham', on: 'elevator', text: 'שאלתי. המעלית על קו משלה, תודה לאל. ועל האזעקה אני עוד מברר.' },
      { act: 'answer', key: 'let-go', after: '2d', by: 'shira', text: 'ניתקתי לפני שנה ולא התחרטתי. שמרתי את המודם כמעמד לעציץ.' },
      { act: 'useful', after: '2d 2h', by: ['avraham', 'anat', 'moran', 'rania'], on: 'let-go' },
      { act: 'follow', after: '2d 4h', by: ['gilsha', 'george', 'talron'] },
    ],
  },
  {
    key: 'window-eight-to-twelve',
    space: 'cables',
    language: 'en',
    asked: '4h 20m',
    by: 'ksenia',
    title: 'Technician between 8 and 12: do I have to be home for all of it?',
    tags: ['technician', 'installation'],
    body: 'I can be there within twenty minutes if somebody calls. Will they, or do they just ring the bell and leave?',
    then: [
      {
        act: 'answer',
        key: 'half-hour',
        after: '25m',
        by: 'naomi',
        text: 'They send a text half an hour before with a map, like a parcel. Answer it with **1** and they wait ten minutes at the door. I came from the office and was there first.',
      },
      { act: 'useful', after: '40m', by: ['ksenia', 'rachel', 'jonathan'], on: 'half-hour' },
      { act: 'accept', after: '1h', by: 'ksenia', answer: 'half-hour' },
      { act: 'comment', after: '1h 2m', by: 'ksenia', on: 'half-hour', text: 'Perfect, thank you. Coffee at work it is.' },
      { act: 'comment', after: '1h 30m', by: 'jonathan', on: 'half-hour', text: 'The ten minutes are generous, too. Mine waited while I found parking.' },
    ],
  },
  {
    key: 'committee-says-no',
    space: 'cables',
    language: 'he',
    asked: '8d 7h',
    by: 'tamar',
    title: 'ועד הבית לא מאשר לקדוח בחדר המדרגות. מה האפשרויות?',
    tags: ['building', 'installation'],
    body: 'שתי דירות מתוך שמונה רוצות סיב. הוועד אומר ״שיפצנו לפני שנה, לא נוגעים״. לא מחפשת לריב, מחפשת דרך.',
    then: [
      {
        act: 'answer',
        key: 'white-channel',
        after: '2h',
        by: 'mahmoud',
        text: 'אצלנו הסכימו כשהראינו להם תמונה: תעלה לבנה של 2 ס״מ בפינה, בצבע הקיר, בלי קידוח בין הקומות כי עולים בפיר הקיים. תבקשי מהטכנאי **סיור לפני התקנה**, הוא חינם ויוצאים ממנו עם שרטוט שאפשר להראות לוועד.',
      },
      { act: 'useful', after: '3h', by: ['tamar', 'avraham', 'hadas', 'yossi'], on: 'white-channel' },
      {
        act: 'answer',
        key: 'all-at-once',
        after: '1d',
        by: 'orly',
        text: 'לשאול את כל השמונה. כשהתברר אצלנו שחמישה רוצים, קבעו יום אחד לכולם, ומי שהתנגד ביקש להצטרף.',
      },
      { act: 'useful', after: '1d 1h', by: ['tamar', 'avraham', 'moran'], on: 'all-at-once' },
      { act: 'comment', after: '2d', by: 'tamar', on: 'all-at-once', text: 'כבר שלושה. שולחת את התמונה של מחמוד בקבוצה של הבניין.' },
      { act: 'follow', after: '2d 3h', by: ['hadas'] },
      {
        act: 'answer',
        key: 'drawing',
        after: '3d',
        by: 'rami',
        text: 'הסיור שמחמוד הזכיר נקרא אצלנו ״סקר מבנה״, ואפשר לבקש אותו גם כשיש רק מזמין אחד. השרטוט נשאר אצלכם, גם אם בסוף לא מתקינים.',
      },
      { act: 'useful', after: '3d 3h', by: ['tamar', 'mahmoud', 'hadas'], on: 'drawing' },
      { act: 'comment', after: '3d 5h', by: 'mahmoud', on: 'drawing', text: 'זה השם! לא זכרתי. תודה.' },
    ],
  },
  {
    key: 'ninety-four',
    space: 'cables',
    language: 'en',
    asked: '67d 4h',
    by: 'priya',
    title: 'Speed over the cable stops at 94 Mb/s, Wi-Fi does 500',
    tags: ['cable', 'ethernet', 'speed'],
    body: text`
      The one thing on a cable in this house is the slowest thing in it. Always 93 to 95, day and night.

      \`\`\`
      $ ethtool eth0 | grep -E 'Speed|Duplex|Partner'
              Speed: 100Mb/s
              Duplex: Full
              Link partner advertised link modes:  10baseT/Full 100baseT/Full
                                                   1000baseT/Full
      \`\`\`

      The router says it could do 1000. Why do they agree on 100?
    `,
    then: [
      {
        act: 'answer',
        key: 'four-pairs',
        after: '35m',
        by: 'rachel',
        text: text`
          Because only two of the four pairs of wires arrive. 100 Mb/s needs two pairs, 1000 needs all four, and the two ends quietly settle for what they can see. 94 is simply what is left of 100 after packing.

          - Try **another cable** first, a short one straight into the router.
          - If the short one gives 940, it is the long cable or, quite often, **one bent pin in the wall socket**.
          - Cables with only four wires inside were sold with old modems. Look at the plug: all eight pins should have a wire behind them.
        `,
      },
      { act: 'useful', after: '1h', by: ['priya', 'sam', 'daniel', 'jonathan', 'igor', 'naomi', 'mahmoud'], on: 'four-pairs' },
      { act: 'accept', after: '6h', by: 'priya', answer: 'four-pairs' },
      {
        act: 'comment',
        after: '6h',
        by: 'priya',
        on: 'four-pairs',
        text: 'Four wires. It came with a modem in 2009 and has moved house three times with me. New cable: 941.',
      },
      {
        act: 'nominate',
        after: '1d',
        by: 'daniel',
        answer: 'four-pairs',
        reason: 'Exactly 94 is a fingerprint. An article with that number in its title would be found at once.',
      },
      {
        act: 'answer',
        key: 'dust',
        after: '2d',
        by: 'igor',
        text: 'And if all eight are there: blow the dust out of the router’s port. I have seen a cat hair cost 900 megabits.',
      },
      { act: 'useful', after: '2d 1h', by: ['priya', 'rachel', 'ksenia', 'sam'], on: 'dust' },
    ],
  },
  {
    key: 'longer-fibre',
    space: 'cables',
    language: 'he',
    asked: '20m',
    by: 'maya',
    title: 'אפשר להאריך את כבל הסיב שבין הקופסה שעל הקיר לנתב?',
    tags: ['fibre', 'cable'],
    body: text`
      הכבל שקיבלתי באורך 3 מטר ואני רוצה להעביר את הנתב לצד השני של הסלון, בערך 9 מטר. על המחבר כתוב \`SC/APC\` והוא ירוק.

      קונים כבל אחד ארוך, או שיש מאריך?
    `,
    then: [{ act: 'follow', after: '8m', by: ['talron'] }],
  },
];
