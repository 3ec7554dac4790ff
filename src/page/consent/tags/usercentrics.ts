// Becomes `selvedge-consent-usercentrics.min.js`.
import { usercentrics } from '../usercentrics.js';
import { pushTool, purposeOfTag } from './push-tool.js';

pushTool('usercentrics', usercentrics, purposeOfTag());
