/**
 * A letter of any script with its marks, as a class of a pattern, told by what is none: blanks, digits, punctuation, symbols, surrogates. `\p{L}` says the same of
 * letters alone, and takes milliseconds to compile on a slow phone.
 */
export declare const LETTER = "[^\\s\\d!-@[-`{-\\u00bf\\u00d7\\u00f7\\u2000-\\u2bff\\u3000-\\u303f\\ud800-\\udfff]";
//# sourceMappingURL=letter.d.ts.map