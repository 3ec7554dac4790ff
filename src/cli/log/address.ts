/** True for a text that has what looks like an e-mail address in it, also as addresses of pages write it: it names a person, and goes into no file. */
export function hasAddress(text: string): boolean {
  return /[^@\s]@[^@\s]+\.[^@\s]/.test(text.replaceAll('%40', '@'));
}
