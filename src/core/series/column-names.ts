/** What people call the column they mean, the better name first. */
export const VALUE_NAMES: readonly RegExp[] = [
  /^close$/, /^(close[ _/]last|last|settle|closing[ _]price|close[ _]price|schlusskurs|schluss|clôture|cierre|último|ultimo|fechamento|chiusura|zamkni[eę]cie|slutkurs|slotkoers|kapanış|收盘价?|收盤價?|終値|종가|закрытие)$/,
  /^adj[. ]*close\**$|^adjusted[ _]close$|^adj_?close$/,
  /^(price|preis|kurs|cours|prix|precio|prezzo|preço|цена|价格|価格)$/, /\b(close|closing)\b/,
  /^(_?value|y|v|val|values|data|wert|valeur|valor|valore|obs_?value|значение|値|值|count|amount|total|sales)$/, /\b(price|value)\b/,
  /^(.* )?(balance|saldo|solde|kontostand|bakiye|zůstatek|остаток|余额|餘額|残高|差引残高|잔액)$/,
];

/** What people call a column of times, alone or within a longer name. */
export const TIME_NAMES =
  /^[<[(]?(t|ts|x|ds|dt|w|q|mo)[>\])]?$|(^|[^a-z])(when|yyyymmdd|yyyymm|tid|tijd|aika|período|periodo|période|perioden|time|times|date|dates|day|days|timestamp|datetime|epoch|unix|year|years|yr|month|months|week|quarter|period|datum|jahr|monat|tag|zeit|zeitpunkt|fecha|año|mes|día|data|anno|ano|mese|giorno|année|mois|jour|rok|dato|år|päivä|дата|год|год|日付|日期|時間|时间|年|날짜|ปี|พ\.ศ\.|วันที่|เดือน|سال|تاریخ|ماه|التاريخ|date_?time|[a-z]+_(date|time|at))([^a-z]|$)|^(السنة|سنة|العام|שנה|연도|년도|年份|年度|yıl|tahun|năm|рік|година|έτος|vuosi|év|an|godina|leto|वर्ष|תאריך|tarih|tanggal|ngày|ημερομηνία|dátum|तारीख)$/;

export const YEAR_NAMES = /^(year|years|yr|yyyy|yy|jahr|année|annee|año|ano|anno|jaar|år|ar|rok|год|年|ปี|ปี พ\.ศ\.|พ\.ศ\.|سال|السنة|سنة|العام|שנה|연도|년도|年份|年度|yıl|tahun|năm|рік|година|έτος|vuosi|év|an|godina|leto|वर्ष)$/;
export const WEEK_NAMES = /^(week|weeks|week_?no|wk|kw|kalenderwoche|woche|semaine|semana|settimana|uke|vecka|viikko|tydzień|неделя|周|週)$/;
export const MONTH_NAMES = /^(period|quarter|quarters|qtr|q|quartal|trimestre|month|months|mon|mo|mm|monat|mois|mes|mês|mese|maand|måned|månad|месяц|月|miesiąc|měsíc|mesiac|mesec|mjesec|місяць|месец|ay|bulan|tháng|월|月份|เดือน|الشهر|شهر|חודש|lună|luna|μήνας|kuukausi|hónap|महीना)$/;
export const HALF_NAMES = /^(half|half[- ]year|halbjahr|semestre|semester)$/;
/** Of the names of a month's column, those of a quarter's. */
export const QUARTER_NAMES = /^q/;
export const DAY_NAMES = /^(day|days|dd|dy|tag|jour|día|dia|giorno|dag|день|日|day of month|dom)$/;
export const HOUR_NAMES = /^(hour|hours|hour ending|hr|hrs|hh|he|stunde|std|heure|hora|ora|godzina|час|时|時)$/;
export const MINUTE_NAMES = /^(minute|minutes|min|mn|mi)$/;
export const CLOCK_NAMES = /^[<[]?(time|clock|uhrzeit|zeit|heure|hora|ora|hour|时间|時刻)[>\]]?$/;

/** What is counted in hours and minutes. */
export const DURATION_NAMES = /(^|[^a-z])(duration|elapsed|pace|runtime|split|lap|laptime|uptime|downtime|sleep|dauer|laufzeit|durée|duree|duración|duracion|durata|duração|время в пути|時間|所要時間|时长|時長)([^a-z]|$)/;

/** How far something went. */
export const DISTANCE_NAMES = /(^|[^a-z])(distance|distanz|strecke|distancia|distância|distanza|afstand|距離|距离|дистанция)([^a-z]|$)/;

/** What is run, swum or driven over and over, and numbered. */
export const LAP_NAMES = /^(lap|laps|split|splits|set|sets|round|rounds|interval|intervals|attempt|attempts|trial|trials|heat|km|mile|runde|runden|tour|tours|vuelta|vueltas|giro|volta|voltas|varv|круг|ラップ|周回)( ?(no\.?|nr\.?|#))?$/;

/** What only counts the rows. */
export const INDEX_NAMES = /^(|nth (?:minute|hour|day|week|month|year)|x|#|id|index|idx|row|no|no\.|nr|nr\.|n|t|time|step|period|obs|unnamed: 0|rownames|row_?num(ber)?)$/;

/** The places of a list that is in their order. */
export const COUNT_NAMES = /^(rank|ranking|rang|pos\.?|lp\.?|順位|순위|№)$/;

/** What names things by number. */
export const KEY_NAMES = /(^|[ _-])(id|ids|no|nr|code|key|store|shop|item|sku|product|sensor|station|device|site|region|group|series|symbol|ticker|country|unique_id)$/;

/** What names a thing by a number that says nothing else. */
export const ID_NAMES = /(^|[ _-])(id|ids|code|codes|uid|uuid)$/;
/** Where something is. */
export const PLACE_NAMES = /^(lat|lon|lng|long|latitude|longitude|breite|länge|easting|northing)$/;
/** Names of years that have a fraction. */
export const DECIMAL_DATE_NAMES = /\bdecimal\b|^(date|year|yr|time|jahr|année|año|anno)$/;

/** What Thai and Persian call a column of years, which count from elsewhere. */
export const BUDDHIST_YEAR_NAMES = /ปี|พ\.ศ\./;
export const JALALI_YEAR_NAMES = /سال/;

/** How a column's name is compared: without the sign of a comment that its row begins with. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase().replace(/^#(?=[a-z])/, '');
}

/** How columns are called towards the user: their names, else their numbers from 1; of several with one name the later ones are numbered. */
export function shownNames(names: readonly string[], count: number): readonly string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: count }, (_, column) => {
    const name = (names[column] ?? '').trim() || String(column + 1);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
