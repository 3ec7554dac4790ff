/** True for what looks like an e-mail address: such an id or tag names a person, and goes into no file. */
export function isAddress(text: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);
}
