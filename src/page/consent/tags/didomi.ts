// Becomes `selvedge-consent-didomi.min.js`.
import { didomi } from '../didomi.js';
import { pushTool, purposeOfTag } from './push-tool.js';

pushTool('didomi', didomi, purposeOfTag());
