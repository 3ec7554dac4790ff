import { createPersonalizer } from '../../dist/index.js';

window.initialised = createPersonalizer({ consent: 'granted' }).ready;
