import { type SensitiveWords } from './category.js';
import { type SensitiveFilterOptions } from './filter.js';
/** What the option `sensitive` takes beside its two words. */
interface SensitiveOptions {
    /** Lists of languages beside English, from `selvedge/sensitive`. Default: none. */
    readonly words?: readonly SensitiveWords[];
    /** The site's own words, written as the lists are: `{ health: 'ozempic semaglutid*' }`. Default: none. */
    readonly add?: SensitiveWords;
    /** Tags (`topic: cancer`) and words (`theology; death_metal`) that are allowed all the same, with `;` between. Default: none. */
    readonly exempt?: string;
}
/** Whether what is sensitive is left out of everything that is learned. */
export type Sensitive = 'suppress' | 'allow' | SensitiveOptions;
/**
 * Checks the option `sensitive` and adds English to it.
 *
 * @returns What a filter goes by; none where everything is allowed.
 * @throws {SelvedgeError} `option-invalid`, naming the part of the option, what is allowed and what came.
 */
export declare function parseSensitive(sensitive?: Sensitive): SensitiveFilterOptions | undefined;
/** Words of a site in one text: `health: ozempic semaglutid*; debt: payday`. What is none is left for {@link parseSensitive} to refuse. */
export declare function wordsInText(text: string): SensitiveWords;
export {};
//# sourceMappingURL=options.d.ts.map