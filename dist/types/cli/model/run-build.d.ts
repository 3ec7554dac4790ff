import { type Preset } from '../../core/rank/settings.js';
import type { ColumnNames } from '../log/column-plan.js';
/** As the command line gives them. */
export interface BuildArguments {
    readonly events: readonly string[];
    readonly items?: string;
    readonly out: string;
    readonly script?: string;
    readonly budget: number;
    readonly minVisitors: number;
    readonly maxPerVisitor: number;
    readonly preset: Preset;
    readonly ordered: boolean;
    readonly columns?: ColumnNames;
    readonly seed: number;
    readonly questions: number;
}
/** Builds a model, writes it and says what is in it. */
export declare function runBuild(given: BuildArguments): Promise<void>;
//# sourceMappingURL=run-build.d.ts.map