/** One record of a CSV or TSV text. */
export interface DelimitedRecord {
  /** Line the record begins on, the first of the text being 1. */
  readonly line: number;
  /** Quotes are taken off, blanks are kept. */
  readonly fields: readonly string[];
  /** A quoted field has no end, or goes on after its end. */
  readonly isBroken: boolean;
}

/** Reads the records of a text one by one, as RFC 4180 has them; empty lines are passed over. */
export function* readRecords(text: string, delimiter: string): Generator<DelimitedRecord, undefined> {
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (position < text.length) {
    const start = { position, line };
    const fields: string[] = [];
    let isBroken = false;
    do {
      const field = text[position] === '"' ? quotedField(text, position, delimiter) : plainField(text, position, delimiter);
      fields.push(field.value);
      isBroken ||= field.isBroken;
      line += newLines(text, position, field.end);
      position = field.end + 1;
    } while (text[position - 1] === delimiter);
    const isEmpty = position - 1 === start.position;
    if (text[position - 1] === '\r' && text[position] === '\n') position++;
    if (!isEmpty) yield { line: start.line, fields, isBroken };
    line++;
  }
}

/** Value of a field and the place of the delimiter or line end behind it. */
interface Field {
  readonly value: string;
  readonly end: number;
  readonly isBroken: boolean;
}

function plainField(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && !isEnd(text[end]!, delimiter)) end++;
  return { value: text.slice(start, end), end, isBroken: false };
}

function quotedField(text: string, start: number, delimiter: string): Field {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return { value: text.slice(start + 1), end: text.length, isBroken: true };
  const rest = plainField(text, close + 1, delimiter);
  return { value: text.slice(start + 1, close).replaceAll('""', '"'), end: rest.end, isBroken: rest.value !== '' };
}

function isEnd(character: string, delimiter: string): boolean {
  return character === delimiter || character === '\n' || character === '\r';
}

function newLines(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/\r\n|\n|\r/g)?.length ?? 0;
}
