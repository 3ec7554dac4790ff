// Becomes `selvedge-consent-onetrust.min.js`.
import { oneTrust } from '../onetrust.js';
import { pushTool, purposeOfTag } from './push-tool.js';

pushTool('onetrust', oneTrust, purposeOfTag());
