import type { Consent } from '../../core/consent.js';
import { attempt, type Report } from '../../core/errors.js';
import type { Settings } from '../../core/options.js';
import { tcf } from './tcf.js';
import { google } from './google.js';
import { cookie } from './cookie.js';
import { watchTool } from './tool.js';

const TOOLS = { tcf, google, cookie };

/** Watches the consent tools that the options name. @param hear Told of each that it is there, `unknown`, and then each answer, and whether it is the no of a tool that was silent. @returns How to end it. */
export function watchTools({ consentCookie, consentTools }: Settings, report: Report, hear: (name: string, answer: Consent, isSilence?: boolean) => void): (() => void)[] {
  const names = consentTools as (keyof typeof TOOLS)[];
  for (const name of names) hear(name, 'unknown'); // all of them, before one says yes
  return names.map((name) => watchTool(TOOLS[name](window, consentCookie), window, (answer, isSilence) => hear(name, answer, isSilence), (work) => attempt(report, 'page-failed', `The consent tool ${name} could not be read`, work)));
}
