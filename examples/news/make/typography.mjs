/** Straight quotation marks and dots as a printer would set them, and scores kept in one piece. Words stay as they are. */
export function typeset(text) {
  return text
    .replaceAll('...', '…')
    .replace(/(^|[\s([{—–])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{—–“])'/g, '$1‘')
    .replaceAll("'", '’')
    .replace(/(\d)–(\d)/g, '$1\u2060–\u2060$2');
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2015-05-18` as `18 May 2015`. */
export function writeDate(date) {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
