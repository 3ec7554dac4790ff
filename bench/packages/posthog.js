import posthog from 'posthog-js';

window.initialised = new Promise((resolve) => posthog.init('phc_bench', { api_host: location.origin, loaded: resolve }));
