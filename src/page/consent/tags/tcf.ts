// Becomes `selvedge-consent-tcf.min.js`.
import { tcf } from '../tcf.js';
import { pushTool } from './push-tool.js';

pushTool('tcf', tcf);
