import { expect } from 'vitest';
import type { ErrorCode } from '../../../src/core/index.js';

/** An error with this code whose text holds all of these parts: the name, what is allowed, what came. */
export function refusal(code: ErrorCode, ...parts: readonly string[]): unknown {
  const text = parts.map((part) => `(?=.*${part.replace(/[^\w\s]/g, '\\$&')})`).join('');
  return expect.objectContaining({ name: 'SelvedgeError', code, message: expect.stringMatching(new RegExp(`^${text}`, 's')) });
}
