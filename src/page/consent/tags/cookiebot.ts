// Becomes `selvedge-consent-cookiebot.min.js`.
import { cookiebot } from '../cookiebot.js';
import { pushTool } from './push-tool.js';

pushTool('cookiebot', cookiebot);
