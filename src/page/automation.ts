/** True where the browser says that a program drives it. @see https://w3c.github.io/webdriver/#interface */
export function isAutomated(): boolean {
  return (globalThis as { navigator?: { webdriver?: unknown } }).navigator?.webdriver === true;
}
