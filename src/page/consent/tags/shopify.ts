// Becomes `selvedge-consent-shopify.min.js`.
import { shopify } from '../shopify.js';
import { pushTool } from './push-tool.js';

pushTool('shopify', shopify);
