// The entry `selvedge/consent`: a function for each consent tool, to take what an app needs.
import type { Consent } from '../../core/consent.js';
import { attempt, type Report } from '../../core/errors.js';
import { createReport } from '../report.js';
import { cookiebot } from './cookiebot.js';
import { didomi } from './didomi.js';
import { google } from './google.js';
import { gpp } from './gpp.js';
import { oneTrust } from './onetrust.js';
import { shopify } from './shopify.js';
import { tcf } from './tcf.js';
import { watchTool, type ConsentTool } from './tool.js';
import { usercentrics } from './usercentrics.js';

/** Who is told what a tool says: what `createPersonalizer` returns. */
export interface ConsentListener {
  consent(consent: Consent, by: 'tool', tool: string): void;
}

/** Options of the functions below. */
export interface FollowOptions {
  /** Takes every trouble that was met and survived. */
  readonly onReport?: Report;
}

/** Options for tools whose purposes the site names itself. */
export interface FollowPurposeOptions extends FollowOptions {
  /** What the visitor has to agree to, as the tool calls it. */
  readonly purpose?: string;
}

/**
 * Takes IAB TCF v2 as a consent tool: granted when the visitor agrees to the purposes 1, 5 and 6. Where the GDPR does not apply: `unknown`.
 *
 * As with all tools here, whatever throws, is not what it should be or is silent for ten seconds is a no; what comes later counts.
 *
 * @returns Ends it; what was said last still holds.
 */
export function followTcf(selvedge: ConsentListener, options?: FollowOptions): () => void {
  return follow('tcf', tcf, selvedge, options);
}

/** Takes Google consent mode as a consent tool: `personalization_storage`, as `gtag('consent', …)` sets it in the `dataLayer`. @returns Ends it. */
export function followGoogle(selvedge: ConsentListener, options?: FollowOptions): () => void {
  return follow('google', google, selvedge, options);
}

/** Takes IAB GPP as a consent tool: denied when the visitor has opted out of sale, sharing or targeted advertising in the United States; elsewhere `unknown`. @returns Ends it. */
export function followGpp(selvedge: ConsentListener, options?: FollowOptions): () => void {
  return follow('gpp', gpp, selvedge, options);
}

/** Takes Shopify's Customer Privacy API as a consent tool: whether preferences may be processed. @returns Ends it. */
export function followShopify(selvedge: ConsentListener, options?: FollowOptions): () => void {
  return follow('shopify', shopify, selvedge, options);
}

/** Takes OneTrust as a consent tool: whether a group is active; `purpose`, default `C0003`. @returns Ends it. */
export function followOneTrust(selvedge: ConsentListener, options?: FollowPurposeOptions): () => void {
  return follow('onetrust', oneTrust, selvedge, options);
}

/** Takes Cookiebot as a consent tool: whether preference cookies are accepted. @returns Ends it. */
export function followCookiebot(selvedge: ConsentListener, options?: FollowOptions): () => void {
  return follow('cookiebot', cookiebot, selvedge, options);
}

/**
 * Takes Didomi as a consent tool: whether all of some purposes are enabled; `purpose`, their ids with blanks between them, default
 * `cookies create_content_profile select_personalized_content`.
 *
 * @returns Ends it.
 */
export function followDidomi(selvedge: ConsentListener, options?: FollowPurposeOptions): () => void {
  return follow('didomi', didomi, selvedge, options);
}

/** Takes Usercentrics as a consent tool: whether all services of a category are accepted; `purpose`, default `functional`. @returns Ends it. */
export function followUsercentrics(selvedge: ConsentListener, options?: FollowPurposeOptions): () => void {
  return follow('usercentrics', usercentrics, selvedge, options);
}

function follow(name: string, tool: ConsentTool, selvedge: ConsentListener, { onReport, purpose }: FollowPurposeOptions = {}): () => void {
  if (typeof window === 'undefined') return () => {}; // on a server nobody is asked
  const report = createReport(onReport);
  let isTold = false;
  const tellOnce: Report = (error) => {
    if (!isTold) report(error); // some are asked every second
    isTold = true;
  };
  const safely = (work: () => void) => attempt(tellOnce, 'page-failed', `The consent tool ${name} could not be read`, work);
  return watchTool(tool(window, purpose), window, (answer) => selvedge.consent(answer, 'tool', name), safely);
}
