import { type Options } from './options.js';
/** What a notice says beside the settings. */
export interface NoticeContext {
    /** What the site is called. Default: "This site". */
    readonly site?: string;
    /** The site ranks by a model of what other visitors chose. Default false. */
    readonly hasModel?: boolean;
    /** The site uses the small script-tag files, which keep less and cannot pause or switch off. Default false. */
    readonly isSmall?: boolean;
    /** A consent tool speaks for visitors, beside those that the options name. Default false. */
    readonly hasConsentTool?: boolean;
}
/**
 * A notice for the privacy policy of a site, in English, as Markdown: what is kept, where, why and how long, when it begins and what a visitor can do. It says
 * what Selvedge does with these options, not what the law asks for.
 *
 * @param options As `createPersonalizer` takes them.
 * @throws {SelvedgeError} `option-invalid`.
 */
export declare function privacyNotice(options?: Options, { site, hasModel, isSmall, hasConsentTool }?: NoticeContext): string;
//# sourceMappingURL=notice.d.ts.map