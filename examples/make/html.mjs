/** What the demos' generators need to write HTML. */

export function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Script text cannot be escaped, only kept from ending the element; a source map has no address when inlined. */
export function inlineScript(script) {
  return script.replace(/^\/\/# sourceMappingURL=.*$/m, '').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim();
}
