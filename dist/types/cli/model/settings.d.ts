import type { FittedSettings } from '../../core/model/layout.js';
import type { RankSettings } from '../../core/rank/settings.js';
import { type ModelledChoice } from './replay.js';
/** @param choices Of visits behind those that the model was made of. */
export declare function fitSettings(choices: readonly ModelledChoice[], settings: RankSettings): FittedSettings;
/** As `narrowness` of core/model/rank-model.ts. */
export declare function narrowness([constant, following, alike]: FittedSettings['narrow'], traits: ModelledChoice['traits']): number;
//# sourceMappingURL=settings.d.ts.map