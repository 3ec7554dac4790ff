import { GrowthBook } from '@growthbook/growthbook';

const growthbook = new GrowthBook({ clientKey: 'sdk-bench', attributes: { id: 'visitor-1' } });
window.initialised = growthbook.init({ payload: { features: {}, experiments: [] } });
