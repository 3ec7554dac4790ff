import { type Rule } from './check.js';
import type { Consent } from './consent.js';
import type { Report } from './errors.js';
import { type EventWeights } from './event.js';
import type { Mode } from './profile/profile.js';
import type { Diversity } from './rank/diversity.js';
import { type Preset, type RankSettings, type Again, type Term } from './rank/settings.js';
import type { SearchTerms } from './search.js';
import type { SensitiveFilterOptions } from './sensitive/filter.js';
import { type Sensitive } from './sensitive/options.js';
/** Multipliers of score terms; 0 switches a term off, 1 leaves it as the preset has it. */
export type TermMultipliers = Partial<Readonly<Record<Term, number>>>;
/** Options of `createPersonalizer`, all optional. The script tag takes the same as attributes (`data-min-actions="3"`). */
export interface Options {
    /**
     * What the site knows of the visitor's consent to storing and reading. `remembered` looks once for Selvedge's own record from
     * earlier visits and counts it as granted. Default `unknown`: nothing is read, written or probed.
     */
    readonly consent?: 'unknown' | 'granted' | 'denied' | 'remembered';
    /**
     * `name=part`: a consent tool's own cookie is the signal. The visitor agreed when its value, decoded, has this part, and was not asked
     * yet when there is no such cookie. Not in the small script-tag files.
     */
    readonly consentCookie?: string;
    /**
     * Consent tools of the page that are the signal: IAB TCF v2 (purposes 1, 5 and 6), Google consent mode (`personalization_storage`), or the stricter of
     * both. Until each has answered consent is `unknown`; ten seconds of silence are a no. Not in the small script-tag files.
     */
    readonly consentTool?: 'tcf' | 'google' | 'tcf google';
    /** Name of the data of one site, where several share an origin: 1 to 32 letters, digits, `-` or `_`. Default: none. */
    readonly scope?: string;
    /** `off`: everything stays as the site has it, unless the visitor has said otherwise by `setMode()`. Not in the small script-tag files. Default `personal`. */
    readonly mode?: Mode;
    /** Kind of site. Default `shop`. */
    readonly preset?: Preset;
    /** Items acted on below which everything stays as the site has it: a whole number from 1 to 32. Default 2. */
    readonly minActions?: number;
    /** Share of visitors who keep the site's own order, 0 to 1. Default 0. */
    readonly holdout?: number;
    /** What was just seen goes down (`avoid`), up (`seek`) or neither. Default: the preset's. */
    readonly again?: Again;
    /** Multipliers of score terms, 0 to 10 each. Not in the small script-tag files. Default 1. */
    readonly terms?: TermMultipliers;
    /**
     * Largest share of the first ten places for one category (the facet `category`), 0.1 to 1, as long as there is something else to
     * show; `calibrated`: half, and more as far as it is the category of what the visitor chose last. What the visitor declared has no limit. Not in the small
     * script-tag files. Default: the model's, where it brings one, else 0.5; 1: no limit.
     */
    readonly diversity?: Diversity;
    /** So many places at most an item goes up or down: a whole number from 1. Not in the small script-tag files. Default: no limit. */
    readonly maxMove?: number;
    /**
     * Filter: items that carry one of these tags, written as `data-sv-tags` is (`category: clearance; brand: acme`), go behind all others, as what is out of stock
     * does, and are never what chance draws; of levels (`category: shoes > trail`) the last. At most 20. Where the order is the site's own they stay. Not in the small script-tag files. Default: none.
     */
    readonly exclude?: string;
    /**
     * Share of page views, 0 to 1, in which each list shows one item drawn at random at one of its first ten places, the same for one visitor and page view;
     * `selvedge:decision` and the reasons say which. Not in the small script-tag files. Default 0.
     */
    readonly exploration?: number;
    /** What events say of their item, -2 to 10 each, where a look is 1; 0: nothing. `dismiss` and `refund` stay what they are. Not in the small script-tag files. Default: `ACTION_WEIGHTS`. */
    readonly eventWeights?: EventWeights;
    /**
     * Lists that carry no `data-sv-rank`: `auto` finds repeated cards by their shape, a CSS selector names the elements that hold them. On the
     * script tag `data-sv-lists`. Not in the small script-tag files. Default: only marked lists.
     */
    readonly lists?: string;
    /** `manual`: nothing is read from the page and nothing in it is changed; only calls count. Not in the small script-tag files. Default `auto`. */
    readonly page?: 'auto' | 'manual';
    /**
     * `keep`: what the visitor types into the site's search is stored with the event, normalised, at most 128 characters. Not in the small
     * script-tag files. Default `drop`: it is not.
     */
    readonly searchTerms?: SearchTerms;
    /**
     * `suppress`: an item with a tag of health, pregnancy, religion, politics, sexuality, ethnicity, union, minors, debt, gambling or death is not learned from; nothing
     * of it is recorded. An object adds languages and words, or exempts some. What the visitor declares counts all the same. `allow`: there is no such look. On the
     * script tag `data-sensitive-add="health: ozempic; debt: payday"` and `data-sensitive-exempt="topic: cancer"`. Not in the small script-tag files. Default `suppress`,
     * with English.
     */
    readonly sensitive?: Sensitive;
    /**
     * `ignore`: where a program drives the browser (`navigator.webdriver`) nothing is stored, read or decided. Not in the small script-tag
     * files. Default `learn`: it counts like every other visitor.
     */
    readonly automation?: 'learn' | 'ignore';
    /**
     * `strict`: no card with media that load when they come into view (`loading="lazy"`, `data-src`) is moved, and no variant with media is chosen, so that nobody can tell from
     * what is asked for what came up. Not in the small script-tag file. Default: `'default'`.
     */
    readonly privacy?: 'default' | 'strict';
    /** `memory`: nothing is kept beyond this page. Default `indexeddb`. */
    readonly storage?: 'indexeddb' | 'memory';
    /** Takes every trouble that was met and survived, also those after the first of a kind, which the console does not show. */
    readonly onReport?: Report;
    /** The clock, epoch milliseconds. Default `Date.now`. */
    readonly now?: () => number;
    /** Random numbers from 0 up to 1. Default `Math.random`. */
    readonly random?: () => number;
}
/** Options after checking, every default filled in. */
export interface Settings {
    readonly consent: NonNullable<Options['consent']>;
    readonly consentCookie?: string | undefined;
    /** `cookie`, `tcf`, `google`. */
    readonly consentTools?: readonly string[];
    /** Empty when the site has its origin to itself. */
    readonly scope: string;
    readonly holdout: number;
    readonly mode?: Mode;
    readonly rank: RankSettings;
    readonly eventWeights?: EventWeights | undefined;
    readonly page?: 'auto' | 'manual';
    /** `auto`, a selector, or empty for none. */
    readonly lists?: string;
    readonly searchTerms?: SearchTerms;
    /** Nothing where all is allowed. */
    readonly sensitive?: SensitiveFilterOptions | undefined;
    readonly automation?: 'learn' | 'ignore';
    readonly isStrict?: boolean;
    readonly storage: 'indexeddb' | 'memory';
}
/** What may be said of consent. */
export declare const CONSENTS: readonly Consent[];
/** What `mode` may be. */
export declare const MODE: Rule;
/**
 * Checks options and fills in the defaults.
 *
 * @throws {SelvedgeError} `option-invalid`, naming the option, what is allowed and what came.
 */
export declare function parseOptions(options?: Options): Settings;
/** True for the name of an option. */
export declare function isOptionName(name: string): name is keyof Options;
/**
 * Multiplies the weights of terms.
 *
 * @throws {SelvedgeError} `option-invalid` for an unknown term or a multiplier that is not from 0 to 10.
 */
export declare function scaleTerms(settings: RankSettings, factors?: TermMultipliers): RankSettings;
//# sourceMappingURL=options.d.ts.map