/** Currencies by their code, written before or after a number. Codes that are English words (ALL, TOP) are left out. */
const CURRENCY_CODES =
  'AED ARS AUD AZN BDT BGN BHD BRL CAD CHF CLP CNH CNY COP CRC CZK DKK DOP DZD EGP EUR GBP GEL GHS GTQ HKD HRK HUF IDR ILS INR ' +
  'IQD IRR ISK JOD JPY KES KRW KWD KZT LBP LKR MAD MMK MNT MXN MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN PYG QAR RMB RON RSD ' +
  'RUB SAR SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU UZS VND XAF XOF ZAR BTC ETH XRP USDT USDC SDR GBX GBp';

const SIGNS_AND_SHORTS =
  'грн % ‰ ‱ ° °C °F ℃ ℉ kr Kr zł Kč Ft lei лв руб р R Rs Fr TL ден KM дин сом сум тг ₿ US$ $US A$ AU$ $AU C$ CA$ CAD$ $CA HK$ $HK NZ$ $NZ NT$ R$ S$ MX$ Mex$ COL$ RD$ $MX £GB CN¥ JP¥ ' +
  '円 元 圆 圓 원 ドル ユーロ 人 件 個 台 年 р. д.е. µg µm µs Ω km cm mm nm kg mg ms ns ml cl dl ha';

/** In any case of letters. */
const UNIT_WORDS =
  'percent prozent pct pp bp bps dollar dollars euro euros pound pounds yen yuan rupee rupees cent cents franken kronor kroner ' +
  'lb lbs oz bpm sec secs min mins hrs hour hours day days week weeks month months year years ' +
  'kwh mwh gwh twh kw mw gw hz khz mhz ghz kb mb gb tb kib mib gib kbps mbps bbl boe mph kmh rpm ppm ppb hpa kpa mpa mbar bar psi db ' +
  'acres kcal cal kj mj gj pts pt points units pcs items shares tonnes tons people users';

const CODES: ReadonlySet<string> = new Set(CURRENCY_CODES.split(' '));
const EXACT: ReadonlySet<string> = new Set(`${CURRENCY_CODES} ${SIGNS_AND_SHORTS}`.split(' '));
const WORDS: ReadonlySet<string> = new Set(UNIT_WORDS.split(' '));

const CURRENCY_SIGN = /^\p{Sc}$/u;
/** What a price is for: `$/bbl`, `EUR/MWh`, `m/s`. */
const PER = /^([^\d/]{1,8})\/([\p{L}\d²³]{1,6})$/u;

/** One spelling for units that are one. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['Kr', 'kr'], ['￥', '¥'], ['＄', '$'], ['￡', '£'], ['￦', '₩'], ['﹩', '$'], ['٪', '%'], ['р', 'руб'], ['Rs', '₹'], ['℃', '°C'], ['℉', '°F'],
]);

/** Whether a piece of text beside a number is a unit we know: a currency, a percent sign, a measure. */
export function isUnit(piece: string): boolean {
  return unitOf(piece) !== null;
}

/** Whether a unit is money, by its code or by a sign in it. */
export function isCurrency(unit: string): boolean {
  return CODES.has(unit) || /\p{Sc}/u.test(unit) || unit === 'kr';
}

/** The unit that a piece of text beside a number is, in one spelling; null for none that we know. */
export function unitOf(piece: string): string | null {
  if (piece.length === 0 || piece.length > 16) return null;
  const bare = piece.length > 1 && piece.endsWith('.') ? piece.slice(0, -1) : piece;
  if (EXACT.has(bare) || WORDS.has(bare.toLowerCase()) || (bare.length <= 2 && CURRENCY_SIGN.test(bare))) return SPELLINGS.get(bare) ?? bare;
  const per = PER.exec(bare);
  return per && (isUnit(per[1]) || per[1].length <= 2) && /\p{L}|\p{Sc}|%/u.test(per[1]) ? bare : null;
}

const HEADER_UNIT = /[([]\s*([^()[\]]{1,16}?)\s*[)\]]\s*$/;

/** The unit that a header ends in, as in `Close (USD)`; '' for none that we know. */
export function unitOfHeader(header: string): string {
  return unitOf(HEADER_UNIT.exec(header)?.[1] ?? '') ?? '';
}
