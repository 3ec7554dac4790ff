// No classes of letters: with case folded they take milliseconds to compile.
const SIGN = '(?:[$€£¥₹₺₽₴₩₫円]|(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|kr|zł|Kč|Ft|lei|TL|руб|Rs|Rp)(?![a-z])\\.?)';
// Blanks and apostrophes group only before exactly three digits: `Levi 501 10,99 €` is no half a million.
const AMOUNT = "(\\d{1,3}(?:[ '’\\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d(?:[\\d.,]*\\d)?)(?:,[-–])?";
const SIGN_FIRST = new RegExp(`(?:^|[^a-z])${SIGN} ?${AMOUNT}`, 'gi'); // no look behind: Safari 16.4
const SIGN_LAST = new RegExp(`${AMOUNT} ?${SIGN}`, 'gi');
/** What is no price of the thing: by the piece or by the weight, or what one saves. */
const BEHIND = /^\s*(\/|per\b|je\b|pro\b|off\b|al\b)/i;
const BEFORE = /(save|spare|sparen|économisez|ahorra|uvp|\(|-)\s*$/i;
/** What stands before an amount is looked for this far. */
const NEAR = 20;
/** Of a longer text the rest is not looked at. */
const MAX_LENGTH = 500;

/** The amounts of money that a text names, as prices of what it is about: of a price struck through and a new one both. */
export function pricesIn(text: string): number[] {
  const plain = text.replace(/\s+/g, ' ').slice(0, MAX_LENGTH);
  // `no. 1 $28`, `12 € 15 €`: on which side the sign stands is told by what reaches further.
  const [first, last] = [allOf(SIGN_FIRST, plain), allOf(SIGN_LAST, plain)];
  const found = endOf(first.at(-1)) > endOf(last.at(-1)) ? first : last;
  const own = found.filter((match) => !BEHIND.test(plain.slice(endOf(match))) && !BEFORE.test(plain.slice(Math.max(0, match.index - NEAR), match.index)));
  return own.map(([, amount]) => toNumber(amount!));
}

/** As `matchAll` has it, which makes a pattern of its own for each text. */
function allOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}

/** The lowest of {@link pricesIn}: of a price struck through and a new one, the new one. `undefined` where there is none. */
export function lowestPriceIn(text: string): number | undefined {
  const prices = pricesIn(text);
  return prices.length > 0 ? Math.min(...prices) : undefined;
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : -1;
}

/** No shop shows thousandths: a sign before three digits groups thousands. */
function toNumber(amount: string): number {
  return parseFloat(amount.replace(/[^\d.,]|[.,](?=\d{3})/g, '').replace(',', '.'));
}
