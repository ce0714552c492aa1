/** Currencies by their code, written before or after a number. Codes that are English words (ALL, TOP) are left out. */
const CURRENCY_CODES =
  'AED ARS AUD BDT BGN BRL CAD CHF CLP CNH CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW KWD ' +
  'KZT MAD MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD UYU VND ZAR BTC ETH';

const UNIT_WORDS =
  '% ‰ ° °C °F kr kr. Kr zł Kč Ft lei лв. руб руб. р. Rs Rs. Fr. Fr US$ A$ AU$ C$ CA$ HK$ NZ$ NT$ R$ S$ bps';

const UNITS: ReadonlySet<string> = new Set(`${CURRENCY_CODES} ${UNIT_WORDS}`.split(' '));

const CURRENCY_SIGN = /^\p{Sc}$/u;

/** Whether a piece of text beside a number is a unit we know: a currency, a percent sign. */
export function isUnit(piece: string): boolean {
  return UNITS.has(piece) || (piece.length <= 2 && CURRENCY_SIGN.test(piece));
}

/** Powers of ten that a word behind a number stands for. Not `m`: it could be million, milli or metres. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ...['k', 'K', 'thousand'].map((word) => [word, 3] as const),
  ...['M', 'mn', 'Mn', 'MM', 'million', 'mio', 'Mio'].map((word) => [word, 6] as const),
  ...['B', 'b', 'bn', 'Bn', 'BN', 'billion', 'mrd', 'Mrd'].map((word) => [word, 9] as const),
  ...['T', 'tn', 'trillion'].map((word) => [word, 12] as const),
]);

/** The power of ten of `k`, `M`, `bn` and their like; null for any other word. */
export function scaleOf(word: string): number | null {
  return SCALES.get(word) ?? null;
}

const HEADER_UNIT = /[([]\s*([^()[\]]{1,8}?)\s*[)\]]\s*$/;

/** The unit that a header ends in, as in `Close (USD)`; '' for none that we know. */
export function unitOfHeader(header: string): string {
  const unit = HEADER_UNIT.exec(header)?.[1] ?? '';
  return isUnit(unit) ? unit : '';
}
