// The settings that go with a model: fitted on visits that the model has not seen.
import type { FittedSettings, FittedWeights } from '../../core/model/layout.js';
import { narrowness } from '../../core/model/rank-model.js';
import type { RankSettings } from '../../core/rank/settings.js';
import { fitChoices } from './fit.js';
import { FITTED_TERMS, type ModelledChoice } from './replay.js';

/** Lists of each kind below which one kind of weights has to do for both. */
const FEWEST_SHOWN = 300;

/** @param choices Of visits behind those that the model was made of. */
export function fitSettings(choices: readonly ModelledChoice[], settings: RankSettings): FittedSettings {
  const shown = choices.filter(({ isShown }) => isShown).length;
  const narrow = shown >= FEWEST_SHOWN && choices.length - shown >= FEWEST_SHOWN ? fitNarrow(choices) : ALL_ALIKE;
  const weights = fitChoices(
    choices.map((choice) => {
      const share = narrowness(narrow, choice.traits);
      return { chosen: choice.chosen, features: [...choice.features.map((values) => values.map((value) => (1 - share) * value)), ...choice.features.map((values) => values.map((value) => share * value))] };
    }),
  );
  const mixed = named(weights.slice(0, FITTED_TERMS.length));
  const { kindWeight = 1, minActions } = settings;
  return {
    weights: [mixed, narrow === ALL_ALIKE ? mixed : named(weights.slice(FITTED_TERMS.length))],
    narrow,
    minActions,
    again: 'avoid',
    kindWeight,
  };
}

/** No list counts as narrow. */
export const ALL_ALIKE: FittedSettings['narrow'] = [-40, 0, 0, 0];

/** Tells lists that were shown from drawn ones by their traits: logistic regression, as a choice between two. */
function fitNarrow(choices: readonly ModelledChoice[]): FittedSettings['narrow'] {
  const lists = choices.map(({ traits, isShown }) => ({ features: [1, ...traits].map((trait) => Float64Array.of(0, trait)), chosen: [isShown ? 1 : 0] }));
  return Array.from(fitChoices(lists, 1), round) as unknown as FittedSettings['narrow'];
}

/** Twice a logit is the scale of presets, and of the boosts that sites give. */
const SCALE = 2;

function named(weights: Float64Array): FittedWeights {
  return Object.fromEntries(FITTED_TERMS.map((term, index) => [term, round(SCALE * weights[index]!)]));
}

function round(number: number): number {
  return Number(number.toPrecision(4));
}
