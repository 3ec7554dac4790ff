/** True where the browser says that a program drives it. @see https://w3c.github.io/webdriver/#interface */
export declare function isAutomated(): boolean;
//# sourceMappingURL=automation.d.ts.map