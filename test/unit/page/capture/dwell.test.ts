import { describe, expect, test } from 'vitest';
import { measureDwell } from '../../../../src/page/capture/dwell.js';

const ITEM = { id: 'shoe', tags: ['brand:acme'], price: 5, boost: 1 };

/** A dwell whose clock the test turns. */
function measure({ visible = true } = {}) {
  let time = 5000;
  const dwell = measureDwell(ITEM, visible, () => time);
  return { dwell, pass: (milliseconds: number) => void (time += milliseconds) };
}

describe('a look at the item of a page', () => {
  test('is told with its length', () => {
    const { dwell, pass } = measure();
    pass(1000.4);
    expect(dwell.take()).toEqual({ name: 'dwell', item: { id: 'shoe', tags: ['brand:acme'], price: 5 }, duration: 1000 });
  });

  test('is not told when it is shorter than a second', () => {
    const { dwell, pass } = measure();
    pass(999);
    expect(dwell.take()).toBe(null);
    pass(1);
    expect(dwell.take()?.duration).toBe(1000);
  });

  test('does not go on while the page is hidden', () => {
    const { dwell, pass } = measure();
    pass(600);
    dwell.turn(false);
    pass(60_000);
    dwell.turn(false);
    pass(60_000);
    dwell.turn(true);
    pass(600);
    expect(dwell.take()?.duration).toBe(1200);
  });

  test('begins when a page that was opened in the background is turned to', () => {
    const { dwell, pass } = measure({ visible: false });
    pass(60_000);
    dwell.turn(true);
    pass(2000);
    expect(dwell.take()?.duration).toBe(2000);
  });

  test('is told again when it went on for a second more, with its whole length', () => {
    const { dwell, pass } = measure();
    pass(3000);
    dwell.take();
    pass(999);
    expect(dwell.take()).toBe(null);
    pass(1);
    expect(dwell.take()?.duration).toBe(4000);
  });

  test('has said it all after ten seconds', () => {
    const { dwell, pass } = measure();
    pass(10_000);
    expect(dwell.take()?.duration).toBe(10_000);
    pass(60_000);
    expect(dwell.take()).toBe(null);
  });

  test('is never shortened by a clock that goes back', () => {
    const { dwell, pass } = measure();
    pass(2000);
    dwell.turn(true);
    pass(-500);
    expect(dwell.take()?.duration).toBe(2000);
  });
});
