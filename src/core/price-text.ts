const SIGN = '(?:[$€£¥₹₺₽₴₩]|\\b(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|SEK|NOK|DKK|PLN|CZK|kr|zł)\\b\\.?)';
const AMOUNT = "(\\d(?:[\\d.,' \\u00a0\\u202f]*\\d)?)";
const SIGN_FIRST = new RegExp(`${SIGN}\\s*${AMOUNT}`, 'gi');
const SIGN_LAST = new RegExp(`${AMOUNT}\\s*${SIGN}`, 'gi');
/** Of a longer text the rest is not looked at. */
const MAX_LENGTH = 500;

/** The lowest amount of money that a text names: of a price struck through and a new one, the new one. `undefined` where it names none. */
export function lowestPriceIn(text: string): number | undefined {
  // `no. 1 $28`, `12 € 15 €`: on which side the sign stands is told by what reaches further.
  const [first, last] = [SIGN_FIRST, SIGN_LAST].map((pattern) => [...text.slice(0, MAX_LENGTH).matchAll(pattern)]) as [RegExpMatchArray[], RegExpMatchArray[]];
  const prices = (endOf(first) > endOf(last) ? first : last).map(([, amount]) => toNumber(amount!));
  return prices.length > 0 ? Math.min(...prices) : undefined;
}

function endOf(matches: readonly RegExpMatchArray[]): number {
  const match = matches.at(-1);
  return match ? match.index! + match[0].length : -1;
}

/** No shop shows thousandths: a sign before three digits groups thousands. */
function toNumber(amount: string): number {
  return parseFloat(amount.replace(/[^\d.,]|[.,](?=\d{3})/g, '').replace(',', '.'));
}
