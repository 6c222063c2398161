/** Words that passwords on published lists are put together from, in small letters. A password made of nothing else is refused. */
export const wellKnownWords: readonly string[] = `
password passwort passw passwd pass word pwd secret login logon letmein letme welcome admin administrator root user guest test tester testing default changeme change
access system server computer internet network windows microsoft apple google facebook samsung iphone android office security secure private master manager
qwerty qwertz azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qaz wsx edc rfv tgb yhn ujm qwe asd zxc poiuytrewq lkjhgfdsa mnbvcxz
iloveyou ilove love you lovely lover loveme forever always together babe baby babygirl babyboy princess prince angel sweet sweetheart honey heart kiss
monkey dragon tiger lion eagle wolf bear horse rabbit kitty kitten puppy dolphin butterfly spider snake shark panther falcon phoenix turtle chicken
football soccer baseball basketball hockey tennis golf cricket rugby sports chelsea arsenal liverpool barcelona barca realmadrid juventus manchester united yankees cowboys lakers steelers maccabi hapoel beitar
superman batman spiderman ironman pokemon pikachu starwars startrek jordan matrix naruto minecraft fortnite roblox harry potter hogwarts gandalf mario zelda
sunshine sunflower summer winter spring autumn rainbow flower flowers roses star stars moon sky ocean beach nature silver golden diamond purple orange yellow green blue black white pink cherry banana chocolate cookie cheese coffee pepper ginger cooper
michael jessica ashley daniel david joshua andrew matthew charlie robert thomas jennifer amanda michelle nicole anthony hannah samantha elizabeth alexander william george jordan hunter maggie buster bailey shadow killer ranger harley taylor austin sophie
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow
jesus christ god bless blessed heaven freedom peace hope faith trust trustno trustnoone nothing whatever hello hey bye goodbye thanks please good bad best great super mega ultra power money cash dollar rich lucky winner champion number one
israel jerusalem telaviv haifa shalom shabbat toda ahava abba ima boker tov mishpacha yeladim chaim hatikva herzl
america american usa england london paris france germany deutschland russia moscow india china japan tokyo australia canada newyork chicago texas california
mustang ferrari porsche mercedes corvette yamaha toyota honda motorcycle maverick
fuckyou fuck fucker shit asshole bitch pussy sexy sex porn
correcthorsebatterystaple correct horse battery staple
abc abcd abcde abcdef abcdefg abcdefgh abcdefghijkl xyz onetwothree one two three four five six seven eight nine ten zero
kehila community support home house family friend friends school college student teacher doctor mother father mom dad mama papa sister brother grandma
סיסמה סיסמא שלום ישראל אהבה אבא אמא משפחה בוקר טוב תודה ירושלים אני אוהב אוהבת אותך חיים שלי
`
  .split(/\s+/)
  .filter(Boolean);
