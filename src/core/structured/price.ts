/**
 * Reads a price as pages write it: `1299.5`, `"1,299.50 USD"`, `"1.299,50 €"`, `"12,50"`. Of a point and a comma the last one is taken for the
 * decimal sign; a single one before exactly three digits, behind others, groups thousands.
 *
 * @returns 0 or more; `undefined` for what is no price.
 */
export function parsePrice(text: string): number | undefined {
  const digits = /\d[\d.,' \u00a0\u202f]*/.exec(text.slice(0, 64))?.[0].replace(/[' \u00a0\u202f]/g, '').replace(/[.,]+$/, '');
  if (!digits || /-\s*\d/.test(text)) return undefined;
  const sign = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const behind = digits.length - sign - 1;
  const signs = digits.replace(/\d/g, '');
  const isGrouping = behind === 3 && new Set(signs).size === 1 && (signs.length > 1 || signs === ',' || sign > 3);
  const isDecimal = sign >= 0 && !isGrouping;
  const whole = (isDecimal ? digits.slice(0, sign) : digits).replace(/[.,]/g, '');
  const price = Number(isDecimal ? `${whole}.${digits.slice(sign + 1)}` : whole);
  return Number.isFinite(price) ? price : undefined;
}

const SIGN = '(?:[$€£¥₹₺₽₴₩]|\\b(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|SEK|NOK|DKK|PLN|CZK|kr|zł)\\b\\.?)';
const AMOUNT = "\\d(?:[\\d.,' \\u00a0\\u202f]*\\d)?";
const SIGN_FIRST = new RegExp(`${SIGN}\\s*(${AMOUNT})`, 'gi');
const SIGN_LAST = new RegExp(`(${AMOUNT})\\s*${SIGN}`, 'gi');
/** Prices of a text beyond this are not looked at. */
const MOST_PRICES = 4;

/** The lowest amount of money that the text of a card names: of a price struck through and a new one, the new one. */
export function lowestPriceIn(text: string): number | undefined {
  // `no. 1 $28`, `12 € 15 €`: on which side the sign stands is told by what reaches further.
  const [first, last] = [SIGN_FIRST, SIGN_LAST].map((pattern) => [...text.matchAll(pattern)]) as [RegExpMatchArray[], RegExpMatchArray[]];
  const end = (matches: readonly RegExpMatchArray[]) => matches.slice(-1).reduce((_, { index, 0: { length } }) => index! + length, -1);
  const amounts = end(first) > end(last) ? first : last;
  // No shop shows thousandths: `1.250 €` has its thousands grouped.
  const prices = amounts.slice(0, MOST_PRICES).map(([, amount]) => parsePrice(/^\d{1,3}\.\d{3}$/.test(amount!) ? amount!.replace('.', '') : amount!));
  const lowest = Math.min(...prices.filter((price) => price !== undefined));
  return Number.isFinite(lowest) ? lowest : undefined;
}
