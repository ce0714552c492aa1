/** The names of the months, long and short, alone and within a date, beside the English ones: of January to December. From the Unicode CLDR by way of Intl.DateTimeFormat. */
export const MONTH_WORDS: readonly string[] = [
  'januar jänner jän janvier janv enero ene gennaio gen janeiro januari tammikuu tammikuuta tammi janúar styczeń ' +
  'stycznia sty leden ledna led január januára ianuarie ian януари jaanuar jaan janvāris sausis sausio ιανουαρίου ' +
  'ιαν ocak oca январь января янв січень січня січ ינואר ינו׳ يناير كانونالثاني ژانویه ژانویهٔ जनवरी जन॰ जानेवारी ' +
  'जाने জানুয়ারি জানু ஜனவரி ஜன มกราคม มค gener degener degen јануар јан yanvar yan',
  'februar feber février févr febrero febbraio fevereiro fev februari helmikuu helmikuuta helmi febrúar luty lutego lut ' +
  'únor února úno február februára febr februarie февруари veebruar veebr februāris vasaris vasario φεβρουαρίου ' +
  'φεβ şubat şub февраль февраля февр лютий лютого лют פברואר פבר׳ فبراير شباط فوریه فوریهٔ फ़रवरी फ़र॰ ' +
  'फेब्रुवारी फेब्रु ফেব্রুয়ারি ফেব பிப்ரவரி பிப் กุมภาพันธ์ กพ febrer defebrer defebr фебруар феб fevral',
  'märz mär mars marzo março maart mrt marts maaliskuu maaliskuuta maalis marzec marca březen března bře marec ' +
  'március márc martie март märts kovas kovo μαρτίου μαρ mart марта мар березень березня бер מרץ مارس آذار मार्च ' +
  'মার্চ மார்ச் மார் มีนาคม มีค maret març demarç mrz',
  'avril avr abril abr aprile huhtikuu huhtikuuta huhti apríl kwiecień kwietnia kwi duben dubna dub apríla ' +
  'április ápr aprilie април aprill aprīlis balandis balandžio απριλίου απρ nisan nis апрель апреля апр квітень ' +
  'квітня квіт אפריל אפר׳ أبريل نيسان آوریل अप्रैल एप्रिल एप्रि এপ্রিল এপ্রি ஏப்ரல் ஏப் เมษายน เมย dabril dabr ' +
  'aprel',
  'mai mayo maggio mag maio mei maj toukokuu toukokuuta touko maí maja květen května kvě máj mája május май maijs ' +
  'gegužė gegužės μαΐου μαΐ mayıs мая травень травня трав מאי مايو أيار مه مهٔ मई मे মে மே พฤษภาคม พค maig demaig ' +
  'мај',
  'juni juin junio giugno giu junho kesäkuu kesäkuuta kesä júní jún czerwiec czerwca cze červen června čvn júna ' +
  'junij június iunie iun юни juuni jūnijs jūn birželis birželio ιουνίου ιουν haziran haz июнь июня июн червень ' +
  'червня черв יוני يونيو حزيران ژوئن जून জুন ஜூன் มิถุนายน มิย juny dejuny јун iyun iyn',
  'juli juillet juil juill julio luglio lug julho heinäkuu heinäkuuta heinä júlí júl lipiec lipca lip červenec ' +
  'července čvc júla julij július iulie iul юли juuli jūlijs jūl liepa liepos ιουλίου ιουλ temmuz tem июль июля ' +
  'июл липень липня лип יולי يوليو تموز ژوئیه ژوئیهٔ जुलाई जुल॰ जुलै জুলাই জুল ஜூலை กรกฎาคม กค juliol dejuliol ' +
  'dejul јул iyul iyl',
  'août agosto ago augustus augusti elokuu elokuuta elo ágúst ágú sierpień sierpnia sie srpen srpna srp augusta ' +
  'avgust avg augusztus август augusts rugpjūtis rugpjūčio αυγούστου αυγ ağustos ağu августа авг серпень серпня ' +
  'серп אוגוסט אוג׳ أغسطس آب اوت अगस्त अग॰ ऑगस्ट ऑग আগস্ট আগ ஆகஸ்ட் ஆக สิงหาคม สค agustus agu agost dagost ag dag ' +
  'avqust avq',
  'sept septembre septiembre settembre set setembro syyskuu syyskuuta syys wrzesień września wrz září zář ' +
  'septembra szeptember szept septembrie септември septembris rugsėjis rugsėjo σεπτεμβρίου σεπ eylül eyl сентябрь ' +
  'сентября сент вересень вересня вер ספטמבר ספט׳ سبتمبر أيلول سپتامبر सितंबर सित॰ सप्टेंबर सप्टें সেপ্টেম্বর ' +
  'সেপ্ট সেপ செப்டம்பர் செப் กันยายน กย setembre desetembre deset септембар сеп sentyabr sen',
  'oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuuta loka október październik października ' +
  'paź říjen října říj októbra octombrie октомври oktoober oktobris spalis spalio οκτωβρίου οκτ ekim eki октябрь ' +
  'октября окт жовтень жовтня жовт אוקטובר אוק׳ أكتوبر تشرينالأول اکتبر अक्टूबर अक्टू॰ ऑक्टोबर ऑक्टो অক্টোবর ' +
  'অক্টো அக்டோபர் அக் ตุลาคม ตค doctubre doct октобар oktyabr',
  'novembre noviembre novembro marraskuu marraskuuta marras nóvember nóv listopad listopada lis listopadu ' +
  'novembra noiembrie ноември novembris lapkritis lapkričio νοεμβρίου νοε kasım kas ноябрь ноября нояб листопад ' +
  'листопада лист נובמבר נוב׳ نوفمبر تشرينالثاني نوامبر नवंबर नव॰ नोव्हेंबर नोव्हें নভেম্বর নভে நவம்பர் நவ ' +
  'พฤศจิกายน พย denovembre denov новембар нов noyabr noy',
  'dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuu joulukuuta joulu grudzień ' +
  'grudnia gru prosinec prosince pro decembra decembrie декември detsember dets decembris gruodis gruodžio ' +
  'δεκεμβρίου δεκ aralık ara декабрь декабря дек грудень грудня груд דצמבר דצמ׳ ديسمبر كانونالأول دسامبر दिसंबर ' +
  'दिस॰ डिसेंबर डिसें ডিসেম্বর ডিসে டிசம்பர் டிச ธันวาคม ธค desembre dedesembre dedes децембар дец dekabr dek',
];

/** The names of the days of the week, likewise. */
export const WEEKDAY_WORDS =
  'monday mon tuesday tue wednesday wed thursday thu friday fri saturday sat sunday sun montag mo dienstag di ' +
  'mittwoch mi donnerstag do freitag fr samstag sa sonntag so lundi lun mardi mar mercredi mer jeudi jeu vendredi ' +
  'ven samedi sam dimanche dim lunes martes miércoles mié jueves jue viernes vie sábado sáb domingo dom lunedì ' +
  'martedì mercoledì giovedì gio venerdì sabato sab domenica segunda-feira seg terça-feira ter quarta-feira qua ' +
  'quinta-feira qui sexta-feira sex maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag za zondag zo ' +
  'måndag mån tisdag tis onsdag ons torsdag tors fredag fre lördag lör söndag sön mandag man tirsdag tir tor ' +
  'lørdag lør søndag søn tirs maanantai maanantaina tiistai tiistaina ti keskiviikko keskiviikkona ke torstai ' +
  'torstaina to perjantai perjantaina pe lauantai lauantaina la sunnuntai sunnuntaina su poniedziałek pon wtorek ' +
  'wt środa śr czwartek czw piątek pt sobota sob niedziela niedz pondělí po úterý út středa st čtvrtek čt pátek ' +
  'pá neděle ne hétfő h kedd k szerda sze csütörtök cs péntek p szombat szo vasárnap v luni marți miercuri mie ' +
  'joi vineri vin sâmbătă sâm duminică dum pazartesi pzt salı sal çarşamba çar perşembe per cuma cum cumartesi ' +
  'cmt pazar paz понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс понеділок ' +
  'вівторок середа четвер пʼятниця субота неділя нд δευτέρα δευ τρίτη τρί τετάρτη τετ πέμπτη πέμ παρασκευή παρ ' +
  'σάββατο σάβ κυριακή κυρ الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد יוםשני יוםב׳ יוםשלישי יוםג׳ ' +
  'יוםרביעי יוםד׳ יוםחמישי יוםה׳ יוםשישי יוםו׳ יוםשבת שבת יוםראשון יוםא׳ 月曜日 月 火曜日 火 水曜日 水 木曜日 木 金曜日 金 土曜日 土 日曜日 ' +
  '日 월요일 월 화요일 화 수요일 수 목요일 목 금요일 금 토요일 토 일요일 일 星期一 周一 星期二 周二 星期三 周三 星期四 周四 星期五 周五 星期六 周六 星期日 周日 senin sen selasa ' +
  'sel rabu rab kamis kam jumat jum sabtu minggu min dilluns dl dimarts dt dimecres dc dijous dj divendres dv ' +
  'dissabte ds diumenge dg tues thur thurs';
