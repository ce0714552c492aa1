/** What rows and columns of sums and means are called, in the languages that we know to write so. */
const WORDS = [
  'total', 'totals', 'grand total', 'subtotal', 'sub-total', 'sum', 'average', 'avg', 'avg.', 'mean', 'median', 'overall', 'all years', 'annual', 'year total', 'ytd', 'annual average', 'full year',
  'summe', 'gesamt', 'gesamtsumme', 'insgesamt', 'durchschnitt', 'mittelwert', 'mittel', 'jahr', 'jahresmittel', 'zusammen', 'ø',
  'total général', 'moyenne', 'somme', 'ensemble', 'année', 'suma', 'promedio', 'media', 'año', 'totale', 'somma', 'anno', 'soma', 'média', 'totaal', 'gemiddelde', 'som',
  'summa', 'totalt', 'i alt', 'medelvärde', 'genomsnitt', 'gennemsnit', 'gjennomsnitt', 'yhteensä', 'keskiarvo', 'razem', 'ogółem', 'średnia', 'celkem', 'průměr', 'spolu', 'priemer',
  'összesen', 'átlag', 'ukupno', 'toplam', 'ortalama', 'genel toplam', 'jumlah', 'rata-rata', 'tổng', 'tổng cộng', 'trung bình', 'σύνολο', 'μέσος όρος',
  'итого', 'всего', 'среднее', 'в среднем', 'разом', 'усього', 'середнє', 'общо', 'средно',
  '合計', '総計', '小計', '計', '平均', '年計', '全年', '年間', '合计', '总计', '小计', '总和', '平均值', '總計', '합계', '총계', '소계', '평균', '연간',
  'المجموع', 'الإجمالي', 'المتوسط', 'مجموع', 'میانگین', 'סה"כ', 'סך הכל', 'ממוצע', 'कुल', 'औसत', 'รวม', 'เฉลี่ย',
] as const;

const KNOWN: ReadonlySet<string> = new Set(WORDS);
/** A total of something, or of some time. */
const OPENING = /^(?:(?:grand |sub-?)?totals?|sum|average|mean|summe|gesamt|durchschnitt|moyenne|promedio|total|合計|合计|平均|итого|всего)(?:[\s:：(]|$)/;

/** Whether a label says that what it names is a sum or a mean of the others. */
export function namesTotal(label: string): boolean {
  const plain = label.toLowerCase().replace(/[\s:：.*]+$/, '').trim();
  return KNOWN.has(plain) || OPENING.test(plain);
}
