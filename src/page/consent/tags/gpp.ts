// Becomes `selvedge-consent-gpp.min.js`.
import { gpp } from '../gpp.js';
import { pushTool } from './push-tool.js';

pushTool('gpp', gpp);
