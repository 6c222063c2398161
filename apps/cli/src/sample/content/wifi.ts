import type { SampleThread } from '../sample.types';
import { text } from './text';

/** Wi-Fi and routers. */
export const wifi: readonly SampleThread[] = [
  {
    key: 'evening-drops',
    space: 'wifi',
    language: 'he',
    asked: '12d 4h',
    by: 'michal',
    title: 'גל 2 מתנתק כל ערב בסביבות 22:00, רק ב־Wi-Fi',
    tags: ['gal-2', 'wi-fi', 'disconnects'],
    fields: { product: 'gal-2', firmware: '2.4.1' },
    body: text`
      מיום ראשון, כל ערב בין 22:00 ל־23:00, ה־Wi-Fi נעלם לשתיים־שלוש דקות וחוזר לבד. מה שמחובר בכבל ממשיך לעבוד, אז נראה לי שהקו עצמו תקין. נורית PON ירוקה ו־LOS כבויה.

      מה כבר ניסיתי:

      - אתחול, פעמיים.
      - להוציא את הנתב מהארון.
      - לקבוע ערוץ 36. אחרי האתחול הבא זה חזר ל־Auto.

      זה מה שכתוב ביומן בשעה שזה קורה:

      ~~~
      22:04:11 wlan1: DFS radar detected on ch 100
      22:04:11 wlan1: leaving channel, CAC 60 s
      22:05:14 wlan1: up on ch 36, 80 MHz
      ~~~

      מישהו מכיר?
    `,
    then: [
      { act: 'comment', after: '9m', by: 'yossi', text: 'יש לכם בסביבה נמל או שדה תעופה?' },
      { act: 'comment', after: '13m', by: 'michal', text: 'נמל חיפה, בערך שני קילומטרים מהחלון.' },
      {
        act: 'answer',
        key: 'radar',
        after: '27m',
        by: 'dana',
        text: text`
          התשובה כבר ביומן שלך: \`radar detected\`. הערוצים 52 עד 144 משותפים עם מכ״ם של אוניות ומטוסים. נתב שקולט מכ״ם **חייב** לעזוב את הערוץ, ולהאזין 60 שניות לפני שמותר לו לשדר שוב. אלה שתי הדקות שלך.

          לכן נשארים מתחת ל־52, ושומרים במקום ששורד אתחול:

          1. נכנסים מהבית לכתובת \`http://192.168.1.1\`.
          2. בוחרים **Wi-Fi**, אחר כך **5 GHz**, ואז **מתקדם**.
          3. ערוץ: **44** במקום Auto. הרוחב נשאר 80 MHz.
          4. לוחצים **שמירה קבועה**, לא רק **החלה**.

          המכשירים חוזרים מעצמם בתוך דקה.
        `,
      },
      { act: 'affected', after: '40m', by: ['lina', 'itay', 'orly', 'george', 'shlomi', 'vladi', 'hila', 'fatma', 'noga'] },
      { act: 'follow', after: '42m', by: ['yossi', 'lina', 'itay', 'hila'] },
      {
        act: 'answer',
        key: 'old-devices',
        after: '9h 30m',
        by: 'yossi',
        text: text`
          תוספת קטנה למי שיש בבית מכשירים ישנים: ב־2.4 GHz בוחרים ערוץ 1, 6 או 11. הם לא חופפים, וטלפון ישן נשאר מחובר גם בזמן שה־5 GHz מחפש לו מקום.
        `,
      },
      {
        act: 'useful',
        after: '10h',
        by: ['michal', 'tamar', 'lina', 'itay', 'orly', 'george', 'sam', 'shira', 'hila', 'avraham', 'rania', 'igor', 'anat'],
        on: 'radar',
      },
      { act: 'useful', after: '11h', by: ['michal', 'itay', 'avraham', 'noga', 'tamar'], on: 'old-devices' },
      {
        act: 'answer',
        key: 'switch-off-ax',
        after: '13h',
        by: 'gilsha',
        text: 'אצלי פשוט כיביתי את 802.11ax וזה נעלם. יותר איטי, אבל שקט.',
      },
      {
        act: 'comment',
        after: '14h',
        by: 'dana',
        on: 'switch-off-ax',
        text: 'זה עובד כי הנתב עובר אז לערוץ אחר, אבל משלמים על זה בחצי מהמהירות. קביעת ערוץ עושה אותו דבר בחינם.',
      },
      { act: 'notUseful', after: '14h 30m', by: ['igor', 'yossi'], on: 'switch-off-ax' },
      { act: 'accept', after: '24h 50m', by: 'michal', answer: 'radar' },
      { act: 'comment', after: '24h 52m', by: 'michal', on: 'radar', text: 'ערב שקט ראשון מזה שבוע. תודה!' },
      { act: 'comment', after: '35h', by: 'noa', on: 'radar', text: 'בדקנו במעבדה שלנו על גרסה 3.2.1: ההגדרה נשארת גם אחרי אתחול וגם אחרי הפסקת חשמל.' },
      { act: 'comment', after: '36h', by: 'lina', on: 'radar', text: 'גם אצלנו, קריית ים. עבד מיד.' },
      {
        act: 'comment',
        after: '2d',
        by: 'avraham',
        on: 'radar',
        text: 'למי שלא מוצא את ״מתקדם״: גוללים עד הסוף, הכפתור אפור ונראה כאילו אי אפשר ללחוץ עליו. אפשר.',
      },
      { act: 'nominate', after: '2d 3h', by: 'tamar', answer: 'radar', reason: 'השאלה הזאת חוזרת כמעט כל שבוע. מגיע לה מאמר אחד שאפשר לשלוח לכולם.' },
      { act: 'useful', after: '3d', by: ['hadas', 'yael', 'shlomi', 'noga', 'fatma', 'mahmoud'], on: 'radar' },
      { act: 'useful', after: '3d 1h', by: ['dana', 'lina', 'tamar', 'orly', 'itay', 'george', 'hila'] },
      {
        act: 'correct',
        after: '3d 2h',
        by: 'igor',
        answer: 'radar',
        kind: 'unclear',
        reason: 'כמה אנשים בחרו 160 וחזרו לאותה תקלה. משפט אחד יחסוך להם ערב.',
        instead: ['הרוחב נשאר 80 MHz.', 'הרוחב נשאר 80 MHz ולא 160, שמגיע גם לערוצי המכ״ם.'],
      },
      { act: 'applyCorrection', after: '3d 3h', by: 'dana', answer: 'radar' },
      { act: 'markTrust', after: '3d 4h', by: 'noa', answer: 'radar', kind: 'verified', version: '3.2.1', note: 'נבדק במעבדה, גם אחרי הפסקת חשמל.', days: 365 },
      {
        act: 'markTrust',
        after: '3d 4h',
        by: 'noa',
        answer: 'switch-off-ax',
        kind: 'outdated',
        note: 'מגרסה 3.2 אין צורך לכבות את Wi-Fi 6: די לקבוע ערוץ, כמו בתשובה המאומתת.',
      },
    ],
  },
  {
    key: 'airport-drops',
    space: 'wifi',
    language: 'en',
    asked: '26d 9h',
    by: 'benmoss',
    title: 'Short Wi-Fi drops whenever planes come in to land',
    tags: ['wi-fi', 'disconnects', 'channel'],
    body: text`
      We live right under the approach to the airport. Several times an evening everything on Wi-Fi freezes for about a minute. My neighbour swears it is the planes. I laughed, and then I started writing the times down next to the flight board. He is right.

      Is there anything I can do that does not involve moving the airport?
    `,
    then: [
      {
        act: 'answer',
        key: 'below-52',
        after: '1h 5m',
        by: 'igor',
        text: text`
          Your neighbour is right. Part of the 5 GHz band belongs to radar first and to us second. When the Gal 2 hears a radar it has to leave.

          Give it a channel that radar never uses: **36, 40, 44 or 48**. I would take 44, because 36 is what every router in the building starts with.
        `,
      },
      { act: 'useful', after: '2h', by: ['sam', 'naomi', 'benmoss', 'jonathan', 'dana'], on: 'below-52' },
      {
        act: 'answer',
        key: 'width',
        after: '5h',
        by: 'daniel',
        text: 'And if you are on 160 MHz width, go back to 80. The wide setting always reaches into the radar channels, whatever number you choose at the start.',
      },
      { act: 'useful', after: '6h', by: ['igor', 'sam', 'benmoss'], on: 'width' },
      { act: 'accept', after: '1d 2h', by: 'benmoss', answer: 'below-52' },
      { act: 'comment', after: '1d 2h', by: 'benmoss', on: 'below-52', text: 'Two landings during dinner, no freeze. I owe my neighbour an apology.' },
      { act: 'useful', after: '1d 5h', by: ['dana', 'priya', 'daniel'] },
      {
        act: 'answer',
        key: 'extender-too',
        after: '2d',
        by: 'priya',
        text: 'One thing to add: an extender follows the router’s channel only after it has been restarted. Mine sat on the old one for a week and I blamed the planes.',
      },
      { act: 'useful', after: '2d 2h', by: ['benmoss', 'igor'], on: 'extender-too' },
      { act: 'comment', after: '2d 3h', by: 'benmoss', on: 'extender-too', text: 'No extender here, but good to know.' },
    ],
  },
  {
    key: 'slow-upstairs',
    space: 'wifi',
    language: 'he',
    asked: '1d 3h',
    by: 'anat',
    title: 'Wi-Fi איטי רק בקומה למעלה, מה באמת עוזר?',
    tags: ['wi-fi', 'speed', 'extender'],
    fields: { product: 'gal-2' },
    body: text`
      בסלון למטה 400 מגה, בחדר השינה למעלה 12. הגל 2 עומד מאחורי הטלוויזיה, כי שם יוצא הכבל מהקיר. הבית ישן, תקרת בטון.

      לפני שאני קונה משהו: מה הסדר הנכון לנסות?
    `,
    then: [
      {
        act: 'answer',
        key: 'move-it',
        after: '22m',
        by: 'tamar',
        text: text`
          קודם מה שלא עולה כסף. טלוויזיה היא לוח מתכת גדול, והנתב שלך מסתתר בדיוק מאחוריו.

          1. מוציאים אותו לאוויר, הכי גבוה שהכבל מגיע. ראש הארון עדיף על הרצפה.
          2. רחוק ממיקרוגל, מאקווריום ומקיר מראות. (כן, אקווריום. מים בולעים Wi-Fi.)
          3. בודקים שוב מהירות באותה נקודה למעלה, פעמיים.

          אצלי רק זה העלה מ־15 ל־90.
        `,
      },
      { act: 'comment', after: '31m', by: 'anat', on: 'move-it', text: 'רגע, יש שם אקווריום.' },
      { act: 'useful', after: '50m', by: ['anat', 'hila', 'orly', 'dana', 'mahmoud', 'maya', 'elidahan'], on: 'move-it' },
      {
        act: 'answer',
        key: 'extender-halfway',
        after: '1h 40m',
        by: 'mahmoud',
        text: text`
          ואם אחרי ההזזה עדיין חסר: מגדיל טווח אחד, אבל **באמצע הדרך**, לא בחדר שבו איטי. מגדיל שעומד בחדר השינה מגדיל רק את ה־12 שלך.

          אצלנו הוא יושב על המדרגה העליונה של גרם המדרגות. בחדר השינה: 180.
        `,
      },
      { act: 'useful', after: '2h 20m', by: ['tamar', 'anat', 'yossi', 'shira', 'lina'], on: 'extender-halfway' },
      { act: 'accept', after: '6h 10m', by: 'anat', answer: 'move-it' },
      { act: 'comment', after: '6h 12m', by: 'anat', on: 'move-it', text: 'הזזתי מטר וחצי. 95 למעלה. אני עוד בהלם.' },
      { act: 'accept', after: '22h', by: 'anat', answer: 'extender-halfway' },
      {
        act: 'comment',
        after: '22h 5m',
        by: 'anat',
        on: 'extender-halfway',
        text: 'השאלתי מגדיל מאחותי וניסיתי: 210. מסמנת את שתי התשובות, כי צריך את שתיהן בסדר הזה.',
      },
      { act: 'follow', after: '23h', by: ['hila', 'maya'] },
      { act: 'useful', after: '23h 20m', by: ['mahmoud', 'hila'] },
    ],
  },
  {
    key: 'bridge-mode',
    space: 'wifi',
    language: 'en',
    asked: '2h 5m',
    by: 'sam',
    title: 'Bridge mode on Gal 2 with my own pfSense box: which VLAN on WAN?',
    tags: ['gal-2', 'bridge-mode'],
    body: text`
      I want the Gal 2 to be a dumb modem and my own box to do the rest. Until last month VLAN **20** on the WAN side worked. After the 3.2 update the WAN interface gets a link but no address:

      \`\`\`
      igc0: link state changed to UP
      dhclient[2318]: DHCPDISCOVER on igc0.20 to 255.255.255.255 port 67 interval 8
      dhclient[2318]: No DHCPOFFERS received.
      \`\`\`

      Did the tag change, or does bridge mode need to be switched on again after an update?
    `,
    then: [
      {
        act: 'answer',
        key: 'switch-again',
        after: '48m',
        by: 'vladi',
        text: text`
          The tag is still 20. What changed is that 3.2 remembers bridge mode *per port*, and after the update it was on port 1 only. Look at **Network → Ports**, and tick the port your box hangs on. Then power the Gal 2 off for a full minute: it keeps the old lease until then.
        `,
      },
      {
        act: 'comment',
        after: '1h 10m',
        by: 'sam',
        on: 'switch-again',
        text: 'Thanks, that explains the “1” that appeared in the menu. I can only switch it off tonight when nobody is on a call; will report.',
      },
      { act: 'useful', after: '1h 20m', by: ['ksenia', 'igor'], on: 'switch-again' },
      { act: 'follow', after: '1h 25m', by: ['igor', 'daniel'] },
    ],
  },
  {
    key: 'two-gal2',
    space: 'wifi',
    language: 'he',
    asked: '1d 20h',
    by: 'omer',
    title: 'שני נתבי גל 2 בבית אחד: מי מהם אמור לחלק כתובות?',
    tags: ['dhcp', 'gal-2'],
    body: text`
      הנתב השני הגיע יחד עם הטלוויזיה, וחיברתי אותו בכבל לראשון. מאז המדפסת ״נמצאת״ רק מהקומה העליונה, ובטלפון כתוב פעם \`192.168.1.x\` ופעם \`192.168.2.x\`.

      לא נגעתי בשום הגדרה. מי מהשניים צריך להיות הבוס?
    `,
    then: [
      {
        act: 'answer',
        key: 'access-point',
        after: '35m',
        by: 'tamar',
        text: text`
          אחד בלבד, וזה זה שמחובר לסיב. את השני הופכים לנקודת גישה:

          1. מתחברים בכבל **רק** לנתב השני ונכנסים ל־\`http://192.168.2.1\`.
          2. **מערכת** → **מצב עבודה** → **נקודת גישה**.
          3. נותנים לו אותו שם Wi-Fi ואותה סיסמה כמו לראשון.
          4. שמירה קבועה, אתחול, ומחזירים את הכבל בין שניהם לשקע LAN (הצהוב, לא הכחול).

          מהרגע הזה יש רשת אחת, והמדפסת תימצא מכל מקום.
        `,
      },
      { act: 'useful', after: '1h', by: ['omer', 'dana', 'yossi', 'itay', 'gilsha', 'fatma'], on: 'access-point' },
      {
        act: 'answer',
        key: 'dhcp-off',
        after: '1h 50m',
        by: 'gilsha',
        text: 'אפשר גם רק לכבות את ה־DHCP בשני. פחות לחיצות.',
      },
      {
        act: 'comment',
        after: '2h 15m',
        by: 'dana',
        on: 'dhcp-off',
        text: 'עובד, אבל אז צריך לזכור לשנות ידנית גם את הכתובת שלו, אחרת אי אפשר להיכנס אליו יותר. לכן עדיף מצב נקודת גישה, שעושה את שניהם.',
      },
      { act: 'useful', after: '2h 40m', by: ['itay'], on: 'dhcp-off' },
      {
        act: 'answer',
        key: 'give-back',
        after: '4h',
        by: 'avraham',
        text: 'ואם הבית לא גדול, שאלו את עצמכם אם צריך את השני בכלל. אני החזרתי את שלי, ובחשבון ירדו 14.90 בחודש.',
      },
      { act: 'useful', after: '4h 30m', by: ['omer', 'elidahan', 'orly', 'tamar'], on: 'give-back' },
      { act: 'accept', after: '9h', by: 'omer', answer: 'access-point' },
      { act: 'comment', after: '9h 3m', by: 'omer', on: 'access-point', text: 'המדפסת הדפיסה מהמרפסת. תודה תמר!' },
      {
        act: 'answer',
        key: 'static-printer',
        after: '1d 2h',
        by: 'mahmoud',
        text: 'טיפ למדפסת: בנתב הראשי, תחת **מכשירים**, אפשר ללחוץ על המדפסת ולבחור **לשמור לה כתובת**. ככה היא לא ״הולכת לאיבוד״ גם אחרי הפסקת חשמל.',
      },
      { act: 'useful', after: '1d 3h', by: ['tamar', 'omer'], on: 'static-printer' },
      {
        act: 'correct',
        after: '1d 4h',
        by: 'dana',
        answer: 'access-point',
        kind: 'unclear',
        reason: 'לשני הנתבים יש שקע LAN צהוב. שאלו אותי פעמיים לאיזה מהם הכוונה.',
        instead: ['לשקע LAN (הצהוב, לא הכחול)', 'לשקע LAN של הנתב השני (הצהוב, לא הכחול)'],
      },
    ],
  },
  {
    key: 'router-warm',
    space: 'wifi',
    language: 'he',
    asked: '61d 5h',
    by: 'orly',
    title: 'הגל 2 חם מאוד למגע. זה תקין או שצריך להחליף?',
    tags: ['gal-2', 'heat'],
    body: text`
      הנתב עומד במזנון סגור, ואחרי ערב של סדרות הוא ממש חם. מדדתי עם מדחום של מטבח: 47 מעלות על הפלסטיק. זה מסוכן? יש ילדים בבית.
    `,
    then: [
      {
        act: 'answer',
        key: 'up-to-50',
        after: '2h',
        by: 'yossi',
        text: text`
          עד 50 על הפלסטיק זה עדיין בטווח של היצרן, אבל במזנון סגור הוא יהיה תמיד בקצה, ואז הוא מאט את עצמו כדי להתקרר. זה מה שמרגישים בערב.

          מה שעושים: **להוציא מהמזנון**, להעמיד על הצד עם חריצי האוורור למעלה, לא להניח עליו כלום. אצלי ירד מ־48 ל־36 ביום אחד.
        `,
      },
      {
        act: 'comment',
        after: '2h 20m',
        by: 'noa',
        on: 'up-to-50',
        text: 'מאשרת את המספרים. אם מריחים פלסטיק, או שהשנאי עצמו חם מכדי להחזיק ביד, מנתקים מהחשמל ופונים אלינו: מחליפים בלי עלות.',
      },
      { act: 'useful', after: '3h', by: ['orly', 'tamar', 'dana', 'shira', 'avraham', 'svetlana', 'george'], on: 'up-to-50' },
      { act: 'accept', after: '1d 1h', by: 'orly', answer: 'up-to-50' },
      { act: 'comment', after: '1d 1h', by: 'orly', on: 'up-to-50', text: '38 מעלות בחוץ. והסדרה לא נתקעת.' },
      {
        act: 'answer',
        key: 'stand-up',
        after: '2d 5h',
        by: 'avraham',
        text: 'הרגל הקטנה שבקופסה, זו שכולם זורקים, מעמידה אותו על הצד. חיפשתי אותה חצי שעה ומצאתי במגירה של הסוללות. שווה.',
      },
      { act: 'useful', after: '2d 6h', by: ['orly', 'yossi', 'anat'], on: 'stand-up' },
    ],
  },
  {
    key: 'case-38',
    space: 'wifi',
    language: 'he',
    asked: '3d 2h',
    by: 'yael',
    title: '38 מעלות על גוף הגל 2, זה תקין?',
    tags: ['gal-2', 'heat'],
    body: 'הוא עומד בארון סגור וחם למגע, אפליקציית הבית החכם מראה 38. להזיז אותו או שככה הוא אמור להיות?',
    then: [
      { act: 'comment', after: '25m', by: 'orly', text: 'שאלתי בדיוק את זה לפני חודשיים, עם תשובה טובה של יוסי. 38 זה מצוין.' },
      { act: 'comment', after: '1h', by: 'yael', text: 'מצאתי, תודה. הכול ברור.' },
      { act: 'duplicate', after: '1h 30m', by: 'noa', of: 'router-warm' },
    ],
  },
  {
    key: 'error-41b',
    space: 'wifi',
    language: 'en',
    asked: '3d 6h',
    by: 'ksenia',
    title: 'The app says “error 41B” when I add an extender',
    tags: ['app', 'extender', 'error-41b'],
    body: text`
      New extender, straight out of the box. The app finds it, shows 60 %, then:

      > Something did not work (41B). Please try again later.

      I have tried again later. Four times, on two phones, half a metre from the Gal 2. The light on the extender stays orange. Router firmware is 3.2.1, app 5.8.0.
    `,
    then: [
      { act: 'affected', after: '4h', by: ['jonathan', 'talron', 'fatma'] },
      { act: 'comment', after: '5h', by: 'jonathan', text: 'Same here since Tuesday, same number. Mine worked on a friend’s Gal 2 that is still on 3.1.' },
      { act: 'follow', after: '6h', by: ['jonathan', 'priya'] },
      {
        act: 'comment',
        after: '1d 3h',
        by: 'priya',
        text: 'Does it also fail with the WPS button on the back? That way the app is not involved at all. I would like to know before I buy one.',
      },
      { act: 'useful', after: '1d 4h', by: ['jonathan', 'talron', 'priya'] },
    ],
  },
  {
    key: 'tablets-at-nine',
    space: 'wifi',
    language: 'he',
    asked: '55m',
    by: 'hadas',
    nameHidden: true,
    title: 'אפשר לכבות לילדים את האינטרנט בטאבלט ב־21:00 דרך גל 2?',
    tags: ['parents', 'gal-2', 'app'],
    body: text`
      מצאתי באפליקציה טיימר, אבל הוא עוצר את כל הבית, כולל שיחות הווידאו שלי מהעבודה. אני מחפשת משהו שיעצור **רק** שני טאבלטים, בימי חול בלבד.

      אפשר בלי לקנות שום דבר נוסף?
    `,
    then: [
      { act: 'affected', after: '15m', by: ['moran', 'noga'] },
      { act: 'follow', after: '18m', by: ['moran'] },
      { act: 'useful', after: '24m', by: ['moran', 'noga'] },
    ],
  },
  {
    key: 'ports-after-update',
    space: 'wifi',
    language: 'en',
    asked: '41d 7h',
    by: 'jonathan',
    title: 'Port forwarding stops working a few hours after every restart',
    tags: ['gal-2', 'port-forwarding', 'firmware'],
    body: text`
      Since the 3.2 update my rule (TCP 8443 to 192.168.1.40) works after a restart and is dead by the evening. The rule is still in the list, with a green dot.

      What I have excluded so far: the server answers from inside, no second router, no VPN on the server.
    `,
    then: [
      {
        act: 'answer',
        key: 'reserve',
        after: '50m',
        by: 'daniel',
        text: text`
          Does the server keep its address? If it gets a new one from the router, the rule points at nobody. Reserve 192.168.1.40 for it: **Devices → your server → Keep this address**. The green dot only says that the rule exists, not that anybody is there.
        `,
      },
      { act: 'comment', after: '1h 20m', by: 'jonathan', on: 'reserve', text: 'Good point about the dot. But no, it has a fixed address, outside the range.' },
      { act: 'useful', after: '2h', by: ['sam', 'benmoss', 'priya'], on: 'reserve' },
      {
        act: 'answer',
        key: 'upnp',
        after: '3h 10m',
        by: 'sam',
        text: text`
          Then look at UPnP. On 3.2 a device that asks for the same port through UPnP silently wins over your rule, and the list does not show it. A game console in the house?

          Open **Network → UPnP → Live entries** when it is dead. If 8443 is there with another address, that is your thief.
        `,
      },
      {
        act: 'comment',
        after: '12h',
        by: 'jonathan',
        on: 'upnp',
        text: 'THERE IT IS. My network drive has been asking for 8443 for its own remote access. I switched that off.',
      },
      { act: 'accept', after: '1d 12h', by: 'jonathan', answer: 'upnp' },
      { act: 'useful', after: '1d 13h', by: ['jonathan', 'daniel', 'ksenia', 'naomi', 'dana', 'igor', 'rachel'], on: 'upnp' },
      {
        act: 'answer',
        key: 'not-the-update',
        after: '2d',
        by: 'igor',
        text: 'For whoever arrives here later: it was like this before 3.2 too. The update only restarted everybody’s router, so everybody’s drives and consoles asked for their ports again in a new order.',
      },
      { act: 'useful', after: '2d 1h', by: ['sam', 'jonathan'], on: 'not-the-update' },
      {
        act: 'comment',
        after: '2d 4h',
        by: 'noa',
        on: 'upnp',
        text: 'Passed on to our engineers: the rule list should show that an entry is overridden. Thank you, Sam, this is a precise description.',
      },
      {
        act: 'nominate',
        after: '3d',
        by: 'rachel',
        answer: 'upnp',
        reason: 'I found this by luck. The symptom is common and nobody would think of searching for UPnP.',
      },
      { act: 'useful', after: '3d 2h', by: ['sam', 'daniel', 'benmoss'] },
    ],
  },
  {
    key: 'calls-freeze',
    space: 'wifi',
    language: 'he',
    asked: '76d 6h',
    by: 'shira',
    title: 'שיחות וידאו נתקעות בעבודה מהבית. אספתי כל עצה שקיבלתי, מה עבד לכם?',
    tags: ['video-calls', 'wi-fi', 'speed'],
    body: text`
      שלוש שיחות ביום, ובכל אחת מישהו אומר ״שירה, קפאת״. בדיקת מהירות מראה 500, אז כנראה שלא חסר רוחב פס. סיב 600, גל 2, מחשב נייד של העבודה, שני חדרים מהנתב.

      אני רוצה לעבור על זה בסדר, דבר אחד בכל יום, ולכתוב כאן מה קרה. **עצה אחת בכל תשובה, בבקשה**, כדי שאפשר יהיה להצביע.
    `,
    then: [
      { act: 'follow', after: '20m', by: ['anat', 'maya', 'moran', 'svetlana', 'rania'] },
      {
        act: 'answer',
        key: 'five-ghz',
        after: '30m',
        by: 'yossi',
        text: 'לוודא שהנייד באמת ב־5 GHz. בגל 2 אפשר לתת לשתי הרשתות שמות שונים, ואז לבחור ידנית ולשכוח מהשנייה.',
      },
      { act: 'answer', key: 'cable', after: '45m', by: 'igor', text: 'כבל. אני יודע שזו לא התשובה שרוצים לשמוע. שמונה מטר כבל שטוח מתחת לשטיח, וזה נגמר.' },
      {
        act: 'answer',
        key: 'vpn-split',
        after: '1h 20m',
        by: 'mahmoud',
        text: text`
        לבדוק אם הווידאו עובר דרך ה־VPN של העבודה. אם כן, כל שיחה עושה סיבוב במשרד. אצלנו ביקשתי מה־IT להוציא את תוכנת השיחות מה־VPN (אצלם קוראים לזה split tunnel), והם פשוט הסכימו.
      `,
      },
      {
        act: 'answer',
        key: 'upload',
        after: '2h',
        by: 'dana',
        text: text`
        למדוד **העלאה** בזמן שיחה, לא הורדה כשאין שיחה. גיבוי תמונות של טלפון אחד ממלא את כל ההעלאה, ואז דווקא *אותך* לא רואים. בגל 2: **מכשירים**, למיין לפי **מעלה עכשיו**.
      `,
      },
      {
        act: 'answer',
        key: 'priority',
        after: '3h 15m',
        by: 'svetlana',
        text: 'באפליקציה יש ״עדיפות למכשיר״, לשעתיים או לתמיד. הפעלתי על המחשב של העבודה והפסיקו להגיד לי שקפאתי.',
      },
      { act: 'answer', key: 'driver', after: '5h', by: 'vladi', text: 'דרייבר של כרטיס ה־Wi-Fi בנייד. שלי היה מ־2021. עדכון אחד והכול אחר.' },
      {
        act: 'answer',
        key: 'bluetooth',
        after: '8h',
        by: 'george',
        text: 'אוזניות Bluetooth ו־Wi-Fi של 2.4 GHz גרים באותה שכונה ורבים. או אוזניות בחוט, או 5 GHz.',
      },
      { act: 'answer', key: 'microwave', after: '10h', by: 'avraham', text: 'אצלנו זה היה המיקרוגל של השכנים. אני לא צוחק. כל יום ב־12:30.' },
      { act: 'comment', after: '10h 30m', by: 'shira', on: 'microwave', text: 'זו התשובה האהובה עליי עד עכשיו, גם אם היא לא תפתור.' },
      { act: 'answer', key: 'camera', after: '1d', by: 'anat', text: 'להוריד את איכות המצלמה ל־720 בהגדרות השיחה. אף אחד לא שם לב, וההעלאה יורדת בחצי.' },
      { act: 'answer', key: 'restart-daily', after: '1d 4h', by: 'elidahan', text: 'פשוט לאתחל את הנתב כל בוקר.' },
      { act: 'comment', after: '1d 5h', by: 'dana', on: 'restart-daily', text: 'אם זה עוזר כל יום, יש סיבה שכדאי למצוא. אתחול רק מסתיר אותה עד הצהריים.' },
      { act: 'notUseful', after: '1d 6h', by: ['igor', 'mahmoud', 'yossi'], on: 'restart-daily' },
      { act: 'answer', key: 'desk', after: '2d', by: 'orly', text: 'להזיז את השולחן לחדר שקרוב לנתב. פתרון משפחתי לא פשוט, אבל חינם.' },
      {
        act: 'answer',
        key: 'door',
        after: '2d 6h',
        by: 'rania',
        text: 'אצלנו הדלת הייתה הבעיה: דלת ממ״ד. כשהיא סגורה אין Wi-Fi, כשהיא פתוחה אין שקט. בסוף מגדיל טווח בתוך הממ״ד, בכבל.',
      },
      { act: 'comment', after: '2d 8h', by: 'maya', on: 'door', text: 'ממ״ד! בדיוק אצלנו. תודה, חשבתי שאני מדמיינת.' },
      { act: 'useful', after: '2d 9h', by: ['maya', 'shira', 'moran', 'noga', 'svetlana', 'george', 'hadas'], on: 'door' },
      { act: 'useful', after: '2d 10h', by: ['shira', 'tamar', 'igor', 'rania', 'anat', 'yossi', 'moran', 'sam', 'svetlana'], on: 'upload' },
      { act: 'useful', after: '2d 12h', by: ['shira', 'dana', 'sam', 'tamar', 'daniel', 'avraham'], on: 'cable' },
      { act: 'useful', after: '2d 14h', by: ['shira', 'itay', 'tamar', 'lina'], on: 'vpn-split' },
      { act: 'useful', after: '2d 16h', by: ['avraham', 'anat'], on: 'five-ghz' },
      { act: 'useful', after: '2d 17h', by: ['shira', 'orly', 'talron'], on: 'priority' },
      { act: 'useful', after: '2d 18h', by: ['yossi', 'george'], on: 'driver' },
      { act: 'useful', after: '2d 19h', by: ['hadas', 'vladi', 'maya'], on: 'bluetooth' },
      { act: 'useful', after: '2d 20h', by: ['shira', 'tamar', 'moran', 'rania', 'dana', 'orly'], on: 'microwave' },
      { act: 'flag', after: '2d 21h', by: 'tamar', on: 'microwave', reason: 'off_topic', text: 'זה לא קשור לנתב.' },
      { act: 'judge', after: '2d 23h', by: 'noa', on: 'microwave', decision: 'approve' },
      { act: 'flag', after: '3d', by: 'tamar', on: 'restart-daily', reason: 'wrong', text: 'מי שיעשו את זה כל יום לא ימצאו את התקלה.' },
      { act: 'flag', after: '3d 2h', by: 'igor', on: 'restart-daily', reason: 'other', text: 'התשובה הזאת חוזרת בכל שאלה שלישית.' },
      { act: 'accept', after: '5d', by: 'shira', answer: 'upload' },
      {
        act: 'comment',
        after: '5d 1h',
        by: 'shira',
        on: 'upload',
        text: 'נמצא: הטלפון של הבן העלה 14,000 תמונות. סרטוני משחקים, ברובם. שלושה ימים בלי לקפוא.',
      },
      { act: 'accept', after: '9d', by: 'shira', answer: 'vpn-split' },
      {
        act: 'comment',
        after: '9d 1h',
        by: 'shira',
        on: 'vpn-split',
        text: 'וזה סידר את מה שנשאר: קול שמגיע באיחור. תודה לכולם, סיכמתי הכול לצוות שלי בעבודה.',
      },
      { act: 'useful', after: '9d 2h', by: ['yossi', 'anat', 'maya', 'moran', 'svetlana', 'tamar', 'dana', 'rania', 'noga'] },
    ],
  },
  {
    key: 'lost-sticker',
    space: 'wifi',
    language: 'he',
    asked: '21d 3h',
    by: 'fatma',
    title: 'שכחתי את סיסמת ה־Wi-Fi והמדבקה שמתחת לנתב נמחקה',
    tags: ['password', 'gal-2'],
    body: 'מחליפים טלפון, ואף אחד בבית לא זוכר את הסיסמה. המדבקה שמתחת לגל 2 דהתה לגמרי. האפליקציה לא מותקנת אצלי. איך נכנסים בלי לאפס הכול?',
    then: [
      {
        act: 'answer',
        key: 'wps',
        after: '18m',
        by: 'hila',
        text: text`
          יש שלוש דרכים, מהקלה לקשה:

          1. **טלפון שכבר מחובר**: הגדרות → Wi-Fi → שיתוף. הוא מציג קוד QR, מצלמים אותו מהטלפון החדש.
          2. **כפתור WPS** בגב הנתב: לוחצים שתי שניות, ובתוך שתי דקות בוחרים בטלפון ״חיבור באמצעות WPS״.
          3. **האפליקציה**: נכנסים עם הטלפון שרשום בחשבון, והסיסמה מופיעה תחת **הרשת שלי**.

          איפוס מוחק גם את ההגדרות של הממיר, אז זה באמת בסוף.
        `,
      },
      { act: 'useful', after: '40m', by: ['fatma', 'tamar', 'noga', 'george', 'dana'], on: 'wps' },
      { act: 'accept', after: '55m', by: 'fatma', answer: 'wps' },
      { act: 'comment', after: '57m', by: 'fatma', on: 'wps', text: 'קוד QR מהטאבלט של הילדה. שתי שניות. תודה הילה ❤' },
      {
        act: 'answer',
        key: 'new-sticker',
        after: '6h',
        by: 'noa',
        text: 'אפשר לקבל מדבקה חדשה בדואר בלי תשלום: באפליקציה, **הנתב שלי** → **מדבקה חדשה**. מגיעה בתוך שבוע.',
      },
      { act: 'comment', after: '6h 20m', by: 'avraham', on: 'new-sticker', text: 'לא ידעתי שיש דבר כזה. הזמנתי גם לבת.' },
      { act: 'useful', after: '7h', by: ['fatma', 'hila', 'avraham'], on: 'new-sticker' },
    ],
  },
  {
    key: 'ipv6-prefix',
    space: 'wifi',
    language: 'en',
    asked: '9d 8h',
    by: 'daniel',
    title: 'IPv6: my /56 changes every night, can it stay the same?',
    tags: ['ipv6', 'gal-2'],
    body: text`
      IPv6 works well here, with one wrinkle: around 04:00 the prefix changes, and every name I keep for my own machines is wrong in the morning.

      \`\`\`
      Mon  2001:db8:41c:7a00::/56
      Tue  2001:db8:41c:b300::/56
      Wed  2001:db8:41d:0100::/56
      \`\`\`

      Is it meant to change daily, or does my Gal 2 let go of its lease?
    `,
    then: [
      {
        act: 'answer',
        key: 'release',
        after: '3h',
        by: 'sam',
        text: 'The Gal 2 releases the lease on its nightly restart. **System → Scheduled restart** is on by default at 04:00; switch it off and the prefix stayed for eleven days here. It is not a promise, though.',
      },
      { act: 'useful', after: '4h', by: ['daniel', 'benmoss', 'igor'], on: 'release' },
      { act: 'comment', after: '10h', by: 'daniel', on: 'release', text: 'It was on, I had no idea. Trying it. I will accept when I have seen a week.' },
      {
        act: 'answer',
        key: 'ula',
        after: '1d',
        by: 'igor',
        text: 'Whatever the prefix does, give your machines a local address as well (**LAN → IPv6 → Local prefix**). Names inside the house then never depend on ours outside.',
      },
      { act: 'useful', after: '1d 2h', by: ['sam', 'daniel'], on: 'ula' },
      { act: 'follow', after: '1d 3h', by: ['benmoss', 'priya'] },
      {
        act: 'answer',
        key: 'by-name',
        after: '3d',
        by: 'alex',
        text: 'I look after this community and not the network, so take it as one customer to another: I stopped writing addresses down. The Gal 2 answers to names of its own (*server.home*), and those follow the prefix wherever it goes.',
      },
      {
        act: 'comment',
        after: '3d 5h',
        by: 'daniel',
        on: 'by-name',
        text: 'That would do for most of mine. The rest are stubborn old things with addresses burnt in.',
      },
      { act: 'useful', after: '3d 6h', by: ['daniel', 'priya'], on: 'by-name' },
    ],
  },
  {
    key: 'home-assistant',
    space: 'wifi',
    language: 'he',
    asked: '4d 10h',
    by: 'itay',
    title: 'Gal 2 עם Home Assistant: ‏mDNS לא עובר בין ה־Wi-Fi ל־LAN',
    tags: ['gal-2', 'smart-home', 'firmware'],
    body: text`
      השרת בכבל, הנורות ב־Wi-Fi. מאז 3.2 השרת לא ״רואה״ מכשירים חדשים. ישנים עובדים. מהטלפון הכול נראה תקין.

      ניסיתי \`avahi-browse -at\` מהשרת וקיבלתי רק את עצמו. יש איזה מתג שמפריד בין הרשתות?
    `,
    then: [
      {
        act: 'answer',
        key: 'snooping',
        after: '2h',
        by: 'vladi',
        text: text`
          יש, והוא נדלק מעצמו ב־3.2: **Wi-Fi → מתקדם → סינון שידורים**. כבו אותו ל־5 GHz ול־2.4 GHz, כל אחד בנפרד, ואז שמירה קבועה.

          מכשירים ישנים עובדים כי השרת זוכר את הכתובת שלהם ולא צריך לחפש.
        `,
      },
      { act: 'useful', after: '3h', by: ['itay', 'dana', 'gilsha'], on: 'snooping' },
      { act: 'comment', after: '9h', by: 'itay', on: 'snooping', text: 'ב־5 GHz עובד. ב־2.4 המתג קופץ חזרה אחרי שמירה. עוד מישהו?' },
      { act: 'comment', after: '11h', by: 'gilsha', on: 'snooping', text: 'אצלי קפץ רק כשהיה פתוח גם באפליקציה. סגרתי אותה ונשמר.' },
      { act: 'affected', after: '12h', by: ['gilsha', 'talron'] },
      {
        act: 'answer',
        key: 'reflector',
        after: '1d 2h',
        by: 'sam',
        language: 'en',
        text: text`
          If the switch keeps jumping back on 2.4 GHz: my server runs a small reflector on the wired side, and that has survived every update so far.

          \`\`\`
          [reflector]
          enable-reflector=yes
          \`\`\`

          It goes into \`/etc/avahi/avahi-daemon.conf\`. Sorry for the English, I read Hebrew better than I write it.
        `,
      },
      { act: 'comment', after: '1d 4h', by: 'itay', on: 'reflector', text: 'עובד! והעברית שלך כנראה טובה משלי באנגלית. מחכה לשמוע על המתג לפני שאני מסמן.' },
      { act: 'useful', after: '1d 5h', by: ['itay', 'vladi'], on: 'reflector' },
    ],
  },
  {
    key: 'power-brick',
    space: 'wifi',
    language: 'he',
    asked: '6h 10m',
    by: 'elidahan',
    title: 'השנאי של הגל 2 מת. מה מחליף את GL2-PSU-12V3A-EU?',
    tags: ['power-supply', 'gal-2'],
    body: text`
      על השנאי כתוב GL2-PSU-12V3A-EU ועל הנתב עצמו \`GL2-ONT-7740-B\`. יש לי במגירה שנאי של 12V 2A עם אותו תקע. אפשר להשתמש בו עד מחר, או שזה ישרוף משהו?
    `,
    then: [
      {
        act: 'answer',
        key: 'three-amps',
        after: '35m',
        by: 'igor',
        text: text`
          המתח חייב להיות **12V** בדיוק, והזרם **לפחות** 3A. שנאי של 2A לא ישרוף את הנתב, אבל הנתב יפיל את השנאי: הוא יידלק, יעבוד דקה, ויתאתחל כשה־Wi-Fi מתעורר.

          12V 3A או יותר, תקע 5.5×2.1 מ״מ, פלוס בפנים. זה הכול.
        `,
      },
      { act: 'comment', after: '50m', by: 'elidahan', on: 'three-amps', text: 'מצאתי אחד של 12V 5A ממסך ישן. מתאים?' },
      { act: 'comment', after: '58m', by: 'igor', on: 'three-amps', text: 'כן. אמפרים עודפים לא מזיקים, הנתב לוקח רק כמה שהוא צריך.' },
      { act: 'useful', after: '1h 10m', by: ['elidahan', 'tamar', 'yossi', 'george'], on: 'three-amps' },
      { act: 'accept', after: '1h 30m', by: 'elidahan', answer: 'three-amps' },
      {
        act: 'answer',
        key: 'replacement',
        after: '4h',
        by: 'noa',
        text: 'ובינתיים שלחנו לך שנאי חדש, בלי תשלום: שנאי שמת בתוך שלוש שנים מוחלף תמיד. אפשר להזמין גם לבד באפליקציה, **הנתב שלי** → **חלק חלופי**.',
      },
      { act: 'useful', after: '4h 20m', by: ['elidahan', 'igor'], on: 'replacement' },
    ],
  },
  {
    key: 'vpn-eight-minutes',
    space: 'wifi',
    language: 'en',
    asked: '18h',
    by: 'naomi',
    title: 'VPN to work drops every eight minutes on Gal 2, nowhere else',
    tags: ['vpn', 'gal-2', 'disconnects'],
    body: text`
      At my parents’ and on the phone’s hotspot it stays up all day. At home it drops every eight minutes, almost to the second, then comes back by itself. Calls outside the VPN never drop.
    `,
    then: [
      {
        act: 'answer',
        key: 'mtu',
        after: '40m',
        by: 'rachel',
        text: text`
          Had the same, and it was packet size. The fibre adds a few bytes of its own, and the VPN’s own check every eight minutes is just too big to fit.

          In the VPN client set **MTU 1400** (ours hides it under *Advanced → Tunnel*). If you may not touch the client, set it on the router: **Network → Internet → MTU 1452**.
        `,
      },
      { act: 'useful', after: '1h 30m', by: ['naomi', 'daniel', 'sam', 'benmoss'], on: 'mtu' },
      {
        act: 'answer',
        key: 'timeout',
        after: '2h',
        by: 'daniel',
        text: 'If the MTU does not help: **Security → Connection tracking** drops silent UDP after 480 seconds, which is your eight minutes exactly. A keep-alive of 60 seconds in the client gets around it.',
      },
      {
        act: 'comment',
        after: '3h',
        by: 'naomi',
        on: 'timeout',
        text: '480 seconds! That was it. I tried the MTU first and still dropped; with the keep-alive it has been up for two hours.',
      },
      { act: 'accept', after: '5h 30m', by: 'naomi', answer: 'timeout' },
      { act: 'useful', after: '6h', by: ['naomi', 'rachel', 'ksenia', 'igor'], on: 'timeout' },
      { act: 'comment', after: '8h', by: 'rachel', on: 'mtu', text: 'Glad it is solved. So we have two different eight minutes, good to know.' },
    ],
  },
  {
    key: 'orange-light',
    space: 'wifi',
    language: 'he',
    asked: '1h 40m',
    by: 'moran',
    title: 'נורית כתומה מהבהבת אחרי עדכון 3.2.1, האינטרנט עובד',
    tags: ['lights', 'firmware', 'gal-2'],
    body: text`
      בבוקר הנתב עדכן את עצמו, ומאז נורית ה־Internet כתומה ומהבהבת לאט. הכול עובד, גם מהר. זה אומר שמשהו עוד מתקין, או שזו תקלה? לא רוצה לנתק באמצע עדכון.
    `,
    then: [
      { act: 'affected', after: '30m', by: ['shlomi', 'lina'] },
      { act: 'comment', after: '45m', by: 'lina', text: 'גם אצלי מהבוקר. אצלך הבהוב אחד כל שתי שניות?' },
      { act: 'comment', after: '52m', by: 'moran', text: 'כן, בדיוק בקצב הזה.' },
    ],
  },
  {
    key: 'selling-mesh',
    space: 'wifi',
    language: 'en',
    asked: '8d 5h',
    by: 'benmoss',
    title: 'Selling a nearly new mesh set, three units, pick-up in Modiin',
    tags: ['wi-fi'],
    body: 'Bought it before I understood that one extender in the right place is enough. Works perfectly, boxed, with receipt. Make me an offer.',
    then: [
      { act: 'comment', after: '30m', by: 'rachel', text: 'Nice set, but this is a place for questions. The neighbourhood boards are better for it.' },
      {
        act: 'comment',
        after: '1h 10m',
        by: 'benmoss',
        text: 'Fair enough. And thank you for the extender advice, it saved the next person the same purchase.',
      },
      { act: 'flag', after: '1h 30m', by: 'tamar', reason: 'spam', text: 'פרסומת, אם כי מנומסת.' },
      { act: 'flag', after: '1h 40m', by: 'sam', reason: 'off_topic' },
      { act: 'judge', after: '1h 50m', by: 'noa', decision: 'ignore' },
      { act: 'close', after: '2h', by: 'noa', reason: 'off_topic' },
    ],
  },
];
