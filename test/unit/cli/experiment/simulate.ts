import { createRandom } from '../../../../src/cli/embedding/random.js';

/** Draws of visitors that are the same for the same seed. */
export function simulate(seed: number) {
  const random = createRandom(seed);
  const chance = () => random() / 2 ** 32;
  return {
    chance,
    /** How many of some visitors do what each does with this chance. */
    successes(visitors: number, rate: number): number {
      let count = 0;
      const below = rate * 2 ** 32;
      for (let visitor = 0; visitor < visitors; visitor++) if (random() < below) count++;
      return count;
    },
    /** How many of some visitors are dealt to each arm. */
    deal(visitors: number, shares: readonly number[]): number[] {
      const counts = shares.map(() => 0);
      for (let visitor = 0; visitor < visitors; visitor++) {
        let place = chance();
        const arm = shares.findIndex((share) => (place -= share) < 0);
        counts[Math.max(0, arm)]!++;
      }
      return counts;
    },
  };
}
