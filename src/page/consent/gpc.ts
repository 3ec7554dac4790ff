/** True when the browser asks sites not to sell or share, which Selvedge takes as no to profiling by default. @see https://w3c.github.io/gpc/ */
export function hasGlobalPrivacyControl(): boolean {
  return (globalThis as { navigator?: { globalPrivacyControl?: unknown } }).navigator?.globalPrivacyControl === true;
}
