import { askAtEvents, type ConsentTool } from './tool.js';

interface OneTrustWindow {
  /** `,C0001,C0003,` */
  readonly OnetrustActiveGroups?: string;
  readonly OneTrust?: { IsAlertBoxClosed?(): unknown };
}

/**
 * OneTrust: granted when a group is active. While it is not and the banner is open: `unknown`.
 *
 * @param purpose The group. Default `C0003`, functional cookies as OneTrust sets it up.
 * @see https://developer.onetrust.com/onetrust/docs/javascript-events-guide
 */
export const oneTrust: ConsentTool = (view, purpose = 'C0003') => {
  const read = () => {
    const { OnetrustActiveGroups: groups, OneTrust: tool } = view as OneTrustWindow;
    if (!groups) return undefined;
    if (groups.split(',').includes(purpose)) return 'granted';
    return tool?.IsAlertBoxClosed?.() === false ? 'unknown' : 'denied';
  };
  return askAtEvents(view, read, ['OneTrustGroupsUpdated']);
};
