import type { SampleThread } from '../sample.types';
import { text } from './text';

/** Nahar TV. */
export const tv: readonly SampleThread[] = [
  {
    key: 'late-subtitles',
    space: 'tv',
    language: 'he',
    asked: '2d 6h',
    by: 'svetlana',
    title: 'הכתוביות בנהר TV מאחרות בשנייה, רק בערוצים החיים',
    tags: ['subtitles', 'tv-box'],
    body: text`
      מאז העדכון של יום ראשון הכתוביות בשידור חי מופיעות שנייה אחרי הדיבור. בספרייה ובהקלטות הכול מתואם. אמא שלי רואה חדשות עם כתוביות, ובשבילה זה כל ההבדל.
    `,
    then: [
      { act: 'affected', after: '20m', by: ['avraham', 'orly', 'noga', 'george', 'moran'] },
      { act: 'answer', key: 'restart-box', after: '25m', by: 'moran', text: 'לאתחל את הממיר מהתפריט, לא מהשקע. אצלי הסתדר ליום אחד וחזר.' },
      { act: 'answer', key: 'cable-hdmi', after: '1h', by: 'gilsha', text: 'אולי כבל ה־HDMI? אצלי כבל ישן עשה בעיות סאונד.' },
      { act: 'comment', after: '1h 10m', by: 'svetlana', on: 'cable-hdmi', text: 'החלפתי, אותו דבר. וגם, אז זה היה קורה גם בהקלטות.' },
      {
        act: 'answer',
        key: 'delay-setting',
        after: '3h',
        by: 'rania',
        text: text`
          העדכון הדליק הגדרה חדשה בשם **התאמת כתוביות**, וברירת המחדל שלה 1,000 מילישניות. היא קיימת רק בשידור חי:

          1. בזמן ערוץ חי לוחצים **CC** בשלט, לחיצה ארוכה.
          2. יורדים ל**התאמת כתוביות** ומורידים ל־0 (או עד שמתאים, החיצים זזים ב־100).
          3. **שמירה לכל הערוצים**. בלי זה הממיר שוכח כשמחליפים ערוץ.
        `,
      },
      { act: 'useful', after: '3h 30m', by: ['svetlana', 'avraham', 'orly', 'tamar', 'noga', 'george', 'moran', 'dana'], on: 'delay-setting' },
      { act: 'accept', after: '5h', by: 'svetlana', answer: 'delay-setting' },
      { act: 'comment', after: '5h 2m', by: 'svetlana', on: 'delay-setting', text: 'אמא מוסרת נשיקות.' },
      {
        act: 'answer',
        key: 'two-hundred',
        after: '8h',
        by: 'avraham',
        text: 'אצלי 0 היה מוקדם מדי. 200 מושלם. כנראה תלוי בטלוויזיה, אז כדאי לנסות מול מגיש חדשות ולהסתכל על השפתיים.',
      },
      { act: 'useful', after: '9h', by: ['rania', 'svetlana', 'orly'], on: 'two-hundred' },
      {
        act: 'answer',
        key: 'next-version',
        after: '1d',
        by: 'noa',
        text: 'תודה ראניה. ברירת המחדל של 1,000 היא טעות שלנו, ובגרסה הבאה תחזור ל־0. מי שכבר שינה, ההגדרה שלו תישאר.',
      },
      { act: 'useful', after: '1d 1h', by: ['svetlana', 'rania', 'moran'], on: 'next-version' },
      {
        act: 'answer',
        key: 'soundbar-too',
        after: '1d 8h',
        by: 'george',
        text: 'למי שיש מקרן קול: אותו תפריט, שורה אחת למטה, ״התאמת קול״. גם היא עלתה לי ל־1,000.',
      },
      { act: 'comment', after: '1d 9h', by: 'rania', on: 'soundbar-too', text: 'לא ידעתי, תודה.' },
    ],
  },
  {
    key: 'remote-pairing',
    space: 'tv',
    language: 'en',
    asked: '35d 6h',
    by: 'priya',
    title: 'Remote lost its pairing after I changed the batteries',
    tags: ['remote', 'tv-box'],
    body: 'New batteries, and now only the power button does something. The light at the top blinks twice on every press. Is it broken?',
    then: [
      {
        act: 'answer',
        key: 'menu-and-back',
        after: '30m',
        by: 'sam',
        text: 'Not broken, it forgot whom it belongs to. Hold **Menu** and **Back** together for five seconds, within a metre of the box, until the light stays on. The TV then shows “remote found”.',
      },
      { act: 'useful', after: '50m', by: ['priya', 'jonathan', 'naomi', 'rania'], on: 'menu-and-back' },
      { act: 'accept', after: '1h', by: 'priya', answer: 'menu-and-back' },
      { act: 'comment', after: '1h 2m', by: 'priya', on: 'menu-and-back', text: 'Remote found. I had no idea it was lost. Thanks!' },
      {
        act: 'answer',
        key: 'rechargeable',
        after: '4h',
        by: 'daniel',
        text: 'If it happens again: rechargeable batteries give 1.2 volts and this remote is picky. Ordinary ones last a year.',
      },
      { act: 'useful', after: '5h', by: ['priya', 'sam'], on: 'rechargeable' },
      {
        act: 'comment',
        after: '6h',
        by: 'rania',
        on: 'menu-and-back',
        text: 'Good answer. One metre really means one metre, I have seen people do it from the sofa.',
      },
    ],
  },
  {
    key: 'recordings-gone',
    space: 'tv',
    language: 'he',
    asked: '5d 7h',
    by: 'george',
    title: 'כל ההקלטות נעלמו אחרי שהחליפו לי את הממיר',
    tags: ['recordings', 'tv-box'],
    body: 'הטכנאי החליף ממיר תקול, וברשימת ההקלטות כתוב ״אין עדיין הקלטות״. היו שם סרטונים של הנכדים מהתוכנית בבוקר. הם אבודים?',
    then: [
      {
        act: 'answer',
        key: 'in-the-cloud',
        after: '50m',
        by: 'rania',
        text: text`
          כמעט בטוח שלא. ההקלטות נשמרות בענן 60 יום ולא בממיר עצמו. הממיר החדש פשוט נפתח עם **פרופיל חדש**.

          **הגדרות** → **פרופילים** → **שחזור מהחשבון**. בוחרים את השם של הפרופיל הישן ומחכים כמה דקות.
        `,
      },
      { act: 'useful', after: '2h', by: ['george', 'avraham', 'svetlana', 'moran'], on: 'in-the-cloud' },
      { act: 'comment', after: '3h', by: 'george', on: 'in-the-cloud', text: 'מצאתי את הפרופיל, אבל הרשימה עדיין ריקה. מחכה עד הערב.' },
      { act: 'answer', key: 'old-series', after: '8h', by: 'orly', text: 'אם ההקלטה הייתה של סדרה שכבר אין עליה זכויות, היא לא תחזור. אצלי חזרו 30 מתוך 34.' },
      { act: 'useful', after: '9h', by: ['rania'], on: 'old-series' },
      { act: 'comment', after: '1d', by: 'george', on: 'in-the-cloud', text: 'חזרו 12 מתוך 19. הנכדים ביניהם! את השאר אני עדיין מחפש.' },
      {
        act: 'answer',
        key: 'give-it-a-day',
        after: '1d 3h',
        by: 'svetlana',
        text: 'אצלנו הרשימה התמלאה לאט, במשך יממה שלמה, מהחדשות לישנות. אז אולי השאר עוד בדרך. לא למחוק את הפרופיל הריק בינתיים!',
      },
      { act: 'useful', after: '1d 4h', by: ['george', 'rania', 'orly'], on: 'give-it-a-day' },
    ],
  },
  {
    key: 'watch-abroad',
    space: 'tv',
    language: 'en',
    asked: '17d 5h',
    by: 'naomi',
    title: 'Can I watch my channels while I am abroad?',
    tags: ['abroad', 'app'],
    body: 'Three weeks in Lisbon. I pay for the channels anyway, so it would be nice to see the news in the evening. On the phone, or on a laptop if I must.',
    then: [
      {
        act: 'answer',
        key: 'travel-mode',
        after: '1h 20m',
        by: 'daniel',
        text: text`
          Yes, for 60 days a year inside Europe: **Nahar TV app → Profile → Travel mode**. Switch it on **before you leave**, at home on your own Wi-Fi, because it checks that the phone belongs to the house.

          News and most local channels work, sports do not (rights).
        `,
      },
      { act: 'useful', after: '2h', by: ['naomi', 'benmoss', 'priya', 'rachel', 'jonathan'], on: 'travel-mode' },
      { act: 'accept', after: '4h', by: 'naomi', answer: 'travel-mode' },
      {
        act: 'answer',
        key: 'download',
        after: '6h',
        by: 'ksenia',
        text: 'For the flight: recordings can be downloaded to the phone, ten at a time, and they play without any connection for 14 days. The arrow is hidden behind the three dots.',
      },
      { act: 'accept', after: '3d', by: 'naomi', answer: 'download' },
      { act: 'useful', after: '3d 1h', by: ['naomi', 'sam', 'rania'], on: 'download' },
      { act: 'comment', after: '3d 2h', by: 'naomi', on: 'download', text: 'Accepted both: one for Lisbon, one for the five hours to Lisbon.' },
    ],
  },
  {
    key: 'child-lock',
    space: 'tv',
    language: 'he',
    asked: '66d 4h',
    by: 'moran',
    title: 'איך נועלים ערוצים לילדים בקוד, בלי לנעול גם לעצמנו?',
    tags: ['parents', 'tv-box'],
    body: 'הגדרתי קוד, ועכשיו הוא קופץ גם לנו בעשר בלילה בכל ערוץ. יש דרך שהקוד יחול רק כשהילדים צופים?',
    then: [
      {
        act: 'answer',
        key: 'own-profile',
        after: '1h 30m',
        by: 'svetlana',
        text: text`
          כן: לא נועלים את הממיר, נותנים לילדים **פרופיל משלהם**.

          1. **הגדרות** → **פרופילים** → **פרופיל חדש**, ומסמנים ״ילדים״.
          2. בוחרים גיל. הערוצים שלא מתאימים פשוט לא מופיעים, אין מה לנעול.
          3. בפרופיל שלכם: **יציאה מהפרופיל דורשת קוד**. זה הקוד היחיד שצריך.
          4. מבטלים את הנעילה הכללית.

          הממיר נדלק תמיד בפרופיל האחרון, אז בערב מסיימים בפרופיל של הילדים.
        `,
      },
      { act: 'useful', after: '2h', by: ['moran', 'noga', 'hadas', 'rania', 'lina', 'tamar'], on: 'own-profile' },
      { act: 'accept', after: '1d 3h', by: 'moran', answer: 'own-profile' },
      { act: 'comment', after: '1d 3h', by: 'moran', on: 'own-profile', text: 'הילדים קוראים לזה ״הטלוויזיה שלנו״. תודה!' },
      { act: 'nominate', after: '3d', by: 'rania', answer: 'own-profile', reason: 'שואלים על זה לפני כל חופש גדול, וההסבר כאן קצר ושלם.' },
      {
        act: 'answer',
        key: 'hide-channels',
        after: '3d 5h',
        by: 'avraham',
        text: 'למי שאין חשק לפרופילים: אפשר גם להסתיר ערוצים מהרשימה. נכד בן 12 מצא את זה תוך דקה, אז רק לקטנים.',
      },
      { act: 'useful', after: '3d 6h', by: ['moran', 'svetlana', 'orly'], on: 'hide-channels' },
    ],
  },
  {
    key: 'stuck-98',
    space: 'tv',
    language: 'he',
    asked: '3h 40m',
    by: 'noga',
    title: 'נהר TV נתקע על 98% כשהממיר עולה',
    tags: ['tv-box', 'firmware'],
    body: text`
      מהבוקר הממיר עולה עד 98% ונשאר שם. ניתקתי מהחשמל לעשר דקות, אותו דבר. האינטרנט בבית עובד.

      מתחת לפס כתוב \`NTV-4K-21 / 7.4.0\`.
    `,
    then: [
      { act: 'affected', after: '25m', by: ['orly', 'hila', 'maya', 'fatma'] },
      { act: 'comment', after: '50m', by: 'hila', text: 'גם אצלי, אותה גרסה. השכנה עם 7.3 עובדת.' },
      { act: 'follow', after: '55m', by: ['orly', 'hila', 'maya'] },
      { act: 'comment', after: '1h 30m', by: 'orly', text: 'אצלי עלה אחרי 40 דקות על 98%. לא ניתקתי, הלכתי לבשל.' },
      { act: 'useful', after: '2h', by: ['hila', 'orly', 'maya'] },
    ],
  },
  {
    key: 'stereo-soundbar',
    space: 'tv',
    language: 'en',
    asked: '6d 1h',
    by: 'jonathan',
    title: '5.1 sound arrives as stereo through the soundbar',
    tags: ['sound', 'tv-box'],
    body: text`
      The soundbar shows **5.1** from the games console and **2.0** from the Nahar box, same TV, same HDMI port (eARC), films that are marked 5.1. In the box I set *Sound → Output → Automatic*; there is also *Passthrough* and *PCM*, and I do not know what any of them does.
    `,
    then: [
      { act: 'affected', after: '9h', by: ['daniel'] },
      { act: 'comment', after: '1d', by: 'daniel', text: 'Same with mine. Passthrough gives me 5.1 but then the live channels are silent.' },
      { act: 'follow', after: '1d 2h', by: ['daniel', 'priya'] },
      { act: 'useful', after: '1d 4h', by: ['daniel', 'sam'] },
    ],
  },
  {
    key: 'weekend-series',
    space: 'tv',
    language: 'he',
    asked: '13d 6h',
    by: 'hila',
    title: 'מה רואים בסוף השבוע? המלצות לסדרה אחת טובה',
    tags: ['tv-box'],
    body: 'סיימנו הכול. מחפשים משהו שאפשר לראות ביחד עם מתבגרת שמגלגלת עיניים.',
    then: [
      { act: 'comment', after: '15m', by: 'avraham', text: 'ההקלטות של הנכדים של ג׳ורג׳.' },
      { act: 'comment', after: '22m', by: 'orly', text: 'כל דבר עם אפייה. גם היא תאפה בסוף.' },
      { act: 'useful', after: '30m', by: ['orly', 'avraham', 'shira'] },
      {
        act: 'comment',
        after: '9h 55m',
        by: 'noa',
        text: 'נחמד כאן, אבל המקום הזה שמור לתקלות ולשאלות, כדי שמי שמחפש פתרון ימצא. המלצות יש בלשונית ״גלו״ בממיר. סוף שבוע נעים!',
      },
      { act: 'close', after: '10h', by: 'noa', reason: 'off_topic' },
    ],
  },
  {
    key: 'sports-freeze',
    space: 'tv',
    language: 'en',
    asked: '1d 9h',
    by: 'sam',
    title: 'Picture freezes for a second, on the sports channels only',
    tags: ['tv-box', 'wi-fi'],
    body: 'Always at the best moment, of course. News and films are fine on the same box. It is on 5 GHz, two metres from the router.',
    then: [
      {
        act: 'answer',
        key: 'fifty-frames',
        after: '30m',
        by: 'benmoss',
        text: 'Sports go out at 50 frames and roughly twice the data. Put the box on a cable for one match; if it is clean, the Wi-Fi is the problem after all.',
      },
      { act: 'useful', after: '1h', by: ['sam', 'rania', 'daniel'], on: 'fifty-frames' },
      { act: 'answer', key: 'new-tv', after: '2h', by: 'talron', text: 'Your TV is too old for sports. Buy a new one.' },
      { act: 'notUseful', after: '2h 30m', by: ['rania', 'rachel', 'daniel'], on: 'new-tv' },
      { act: 'comment', after: '3h', by: 'sam', on: 'new-tv', text: 'It is from last year, and films at 50 frames are fine on it.' },
      {
        act: 'answer',
        key: 'match-rate',
        after: '5h',
        by: 'rania',
        text: 'Also try **Settings → Picture → Match frame rate: off**. With it on, the box switches the TV to another mode at every advertisement and back, and each switch is a second of black or of frozen picture.',
      },
      { act: 'useful', after: '6h', by: ['sam', 'jonathan', 'benmoss'], on: 'match-rate' },
      { act: 'comment', after: '20h', by: 'sam', on: 'match-rate', text: 'Switched off. The next match is on Saturday, I will report then.' },
      { act: 'follow', after: '21h', by: ['jonathan'] },
    ],
  },
  {
    key: 'two-boxes',
    space: 'tv',
    language: 'en',
    asked: '43d 8h',
    by: 'rachel',
    title: 'Two boxes on one subscription?',
    tags: ['tv-box', 'bill'],
    body: 'One for the living room, one for the room where my mother stays. Do I pay twice?',
    then: [
      {
        act: 'answer',
        key: 'nine-ninety',
        after: '1h 10m',
        by: 'svetlana',
        text: 'No. Up to four boxes belong to one subscription; each one after the first is ₪9.90 a month for the hardware. They can show different channels at the same time, and each has its own profiles.',
      },
      { act: 'useful', after: '2h', by: ['rachel', 'naomi', 'rania', 'priya'], on: 'nine-ninety' },
      { act: 'accept', after: '5h', by: 'rachel', answer: 'nine-ninety' },
      { act: 'comment', after: '5h 10m', by: 'rachel', on: 'nine-ninety', text: 'Ordered. My mother asks whether hers can have bigger letters.' },
      { act: 'comment', after: '6h', by: 'svetlana', on: 'nine-ninety', text: 'It can: Settings → Accessibility → Large menus. Mine has it too.' },
      {
        act: 'answer',
        key: 'same-wifi',
        after: '1d',
        by: 'rania',
        text: 'And the second one need not be near the router: it takes 25 Mb/s, which even one bar of Wi-Fi gives. Only the first start, when it loads its update, is better on a cable.',
      },
      { act: 'useful', after: '1d 1h', by: ['rachel', 'svetlana', 'sam'], on: 'same-wifi' },
    ],
  },
];
