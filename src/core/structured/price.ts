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
