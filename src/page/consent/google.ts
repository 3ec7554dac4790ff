import type { Consent } from '../../core/consent.js';
import { valueOf } from '../../core/structured/data-layer.js';
import { createLayerReader } from '../layer-reader.js';
import type { ConsentTool } from './tool.js';

/**
 * Google consent mode: what `gtag('consent', 'default' | 'update', { personalization_storage })` has put into the `dataLayer`. An update stands above
 * every default, and of these the strictest counts. One that grants for some regions only, or until an update comes, says nothing: nothing is known
 * of the visitor's region.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export const google: ConsentTool = () => {
  const newEntries = createLayerReader();
  let update: Consent | undefined;
  let byDefault: Consent | undefined;
  return (hear) => {
    for (const entry of newEntries()) {
      const fields = valueOf(entry, '2');
      const said = valueOf(fields, 'personalization_storage');
      // Google, too, passes over an array: only the `arguments` of gtag() are a command.
      if (!said || valueOf(entry, '0') !== 'consent' || Array.isArray(entry)) continue;
      const answer = said === 'granted' ? said : 'denied';
      if (valueOf(entry, '1') === 'update') update = answer;
      else if (answer === 'denied' || !(byDefault || valueOf(fields, 'region') || valueOf(fields, 'wait_for_update'))) byDefault = answer;
    }
    hear(() => update ?? byDefault);
  };
};
