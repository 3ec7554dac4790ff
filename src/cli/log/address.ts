/** True for an id that looks like an e-mail address: it names a person, and goes into no file. */
export function isAddress(id: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(id);
}

/** True for a text that has what looks like an e-mail address in it. */
export function hasAddress(text: string): boolean {
  return /[^@\s]@[^@\s]+\.[^@\s]/.test(text);
}
