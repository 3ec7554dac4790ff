import type { Consent } from '../../core/consent.js';
import type { ConsentTool, Hear } from './tool.js';

interface UsercentricsWindow {
  readonly __ucCmp?: Current;
  readonly UC_UI?: Older;
}

/** Version 3. */
interface Current {
  isInitialized(): unknown;
  getConsentDetails(): Promise<Details>;
}

/** Version 2. */
interface Older {
  isInitialized(): unknown;
  isConsentRequired(): unknown;
  getServicesBaseInfo(): readonly Service[];
}

interface Details {
  readonly consent: { readonly type?: unknown };
  readonly categories: Readonly<Record<string, { readonly state?: unknown }>>;
}

interface Service {
  readonly categorySlug?: unknown;
  readonly consent?: { readonly status?: unknown };
}

/**
 * Usercentrics, versions 2 and 3: granted when the visitor accepts every service of a category. While the visitor has not chosen: `unknown`.
 *
 * @param purpose The category. Default `functional`.
 * @see https://usercentrics.com/docs/web/features/api/control-functionality/
 */
export const usercentrics: ConsentTool = (view, purpose = 'functional') => {
  let tell: Hear;
  const ask = () => void answerIn(view as UsercentricsWindow, purpose).then((answer) => tell(() => answer), (cause) => tell(() => {
    throw cause;
  }));
  return (hear, signal) => {
    tell = hear;
    for (const type of ['UC_UI_INITIALIZED', 'UC_CONSENT', 'ucEvent']) view.addEventListener(type, ask, { signal });
    ask(); // and so every second: what it tells of takes a moment to be stored
  };
};

async function answerIn({ __ucCmp: current, UC_UI: older }: UsercentricsWindow, purpose: string): Promise<Consent | undefined> {
  if ((await (current ?? older)?.isInitialized()) !== true) return undefined;
  if (current) {
    const { consent, categories } = await current.getConsentDetails();
    if (consent.type !== 'EXPLICIT') return 'unknown'; // by default, and not by the visitor
    return categories[purpose]?.state === 'ALL_ACCEPTED' ? 'granted' : 'denied';
  }
  if (older!.isConsentRequired() === true) return 'unknown';
  const services = older!.getServicesBaseInfo().filter(({ categorySlug }) => categorySlug === purpose);
  return services.length > 0 && services.every(({ consent }) => consent?.status === true) ? 'granted' : 'denied';
}
