/** What the demos' generators need to write HTML. */

/** A text as content of an element or as a quoted attribute. */
export function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/**
 * A built file as the content of a script element. Script text cannot be escaped, only kept from ending the element; a source map has no
 * address when inlined.
 *
 * @param text Null before the first build.
 * @param name Says in that case what is missing.
 */
export function inlineScript(text, name) {
  if (text === null) return `/* ${name} goes here: build, then run this generator again */`;
  return text.replace(/^\/\/# sourceMappingURL=.*$/m, '').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim();
}

/** A value as JSON that a script element may hold. */
export function inlineJson(value) {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
