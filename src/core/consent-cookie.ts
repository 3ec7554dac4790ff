/**
 * Reads the answer that a consent tool keeps in a cookie of its own.
 *
 * @param cookies As `document.cookie` gives them.
 * @param rule `name=part`: the visitor agreed when the cookie of this name is there and its value, decoded, has this part.
 * @throws {URIError} For a value that is not encoded as it should be.
 */
export function cookieGrants(cookies: string, rule: string): boolean {
  const [name, part] = rule.split(/=(.*)/s);
  const value = `; ${cookies}`.split(`; ${name}=`)[1]?.split(';')[0];
  return !!part && decodeURIComponent(value ?? '').includes(part);
}
