import { Ninetailed } from '@ninetailed/experience.js';

const ninetailed = new Ninetailed({ clientId: 'bench', environment: 'main' });
window.initialised = new Promise((resolve) => ninetailed.onIsInitialized(resolve));
