// Becomes `selvedge-consent-google.min.js`.
import { google } from '../google.js';
import { pushTool } from './push-tool.js';

pushTool('google', google);
