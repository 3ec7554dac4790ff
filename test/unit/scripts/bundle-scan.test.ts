import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CODE } from '../../../scripts/scan/allowed.mjs';
import { listScripts, scanCode } from '../../../scripts/scan.mjs';

// The second lock beside the browser's own network log (test/pages/network.test.ts): the built files name nothing that can send or load.
const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
const read = (name: string) => readFileSync(join(DIST, name), 'utf8');
/** What of a tampered copy is found: the small files, the full ones, the early part, and the module with all in it. */
const TAMPERED = ['selvedge.min.js', 'selvedge-full.min.js', 'selvedge-early.min.js', 'index.js'];

/** Each in a block of its own, as somebody could add it to a built file. */
const TAMPERINGS: Readonly<Record<string, readonly string[]>> = {
  'a request or a connection': [
    'fetch("/collect")',
    'fetch`/collect`',
    'fetchLater("/collect")',
    'const send = fetch; send("/collect")',
    'globalThis["fetch"]("/collect")',
    'const { fetch: get } = window; get("/collect")',
    '(({ fetch: get }) => get("/collect"))(window)',
    '(({ fetch: get } = window) => get("/collect"))()',
    'window?.fetch?.("/collect")',
    'fetch.call(window, "/collect")',
    'fetch.bind(null)("/collect")',
    'Reflect.apply(fetch, null, ["/collect"])',
    'new XMLHttpRequest()',
    'class Quiet extends XMLHttpRequest {}',
    'navigator.sendBeacon("/collect", "who")',
    'const { sendBeacon } = navigator; sendBeacon.call(navigator, "/collect")',
    'navigator.share({ url: "/collect" })',
    'const agent = navigator; agent.connection',
    'new WebSocket("wss://example.org")',
    'new WebSocketStream("wss://example.org")',
    'new WebTransport("https://example.org")',
    'new EventSource("/collect")',
    'new RTCPeerConnection()',
    'new webkitRTCPeerConnection()',
    'new mozRTCPeerConnection()',
    'new window.webkitRTCPeerConnection()',
    'new Notification("hello", { icon: "/collect" })',
    'new Request("/collect")',
    'caches.open("all").then((cache) => cache.add("/collect"))',
    'new PaymentRequest([], {})',
    'document.cookie = "who=me"',
    'document.cookie += "; who=me"',
    'cookieStore.set("who", "me")',
    'window.cookieStore.set("who", "me")',
    'document.domain = "example.org"',
    'window.name = "who"',
    'window.scrollY = "who"',
    'window.dataLayer2.push("who")',
    'gtag("event", "who")',
    'window.dataLayer.push("who")',
    'const layer = window.dataLayer ?? []; layer.push("who")',
    'f\\u0065tch("/collect")',
    'window["\\x66etch"]("/collect")',
  ],
  'an element that loads': [
    'document.createElement("script")',
    'document.createElement("IMG")',
    ...['img', 'link', 'script', 'iframe', 'object', 'embed', 'video', 'audio', 'source', 'form'].map((name) => `document.createElement("${name}")`),
    'document.createElementNS("http://www.w3.org/2000/svg", "image")',
    'const tag = "script"; document.createElement(tag)',
    'document.createElement("i" + "mg")',
    'document["create" + "Element"]("img")',
    'document[`create${"Element"}`]("img")',
    'document["tnemelEetaerc".split("").reverse().join("")]("img")',
    'const make = document.createElement; make.call(document, "img")',
    'document.createElement.call(document, "img")',
    'document.createElement.apply(document, ["img"])',
    'document.createElement.bind(document, "img")()',
    'Document.prototype.createElement.call(document, "img")',
    'Reflect.apply(document.createElement, document, ["img"])',
    'Reflect.get(document, "createElement").call(document, "img")',
    'const { createElement } = document; createElement.call(document, "img")',
    'const { ["createElement"]: make } = document; make.call(document, "img")',
    'new Image()',
    'new Audio("/collect")',
    'new Option()',
    'new FontFace("a", "b")',
    'new MediaMetadata({ artwork: [{ src: "/collect" }] })',
    'customElements.define("a-b", class extends HTMLElement {})',
    'document.importNode(document.querySelector("template").content, true)',
    'document.adoptNode(document.querySelector("template").content)',
    'document.implementation.createHTMLDocument()',
  ],
  'an address that is set': [
    'document.images[0].src = "/collect"',
    'document.images[0]["s" + "rc"] = "/collect"',
    'const key = ["s", "rc"].join(""); document.images[0][key] = "/collect"',
    'for (const key of JSON.parse("[]")) document.images[0][key] = "/collect"',
    'document.images[0].srcset = "/collect 2x"',
    'document.links[0].href += "?who"',
    'document.links[0]["href"] = "?who"',
    'document.links[0].search = "?who"',
    'document.links[0].setAttribute("ping", "/collect")',
    'document.links[0].setAttribute("href", "/collect")',
    'document.images[0].setAttribute("s" + "rc", "/collect")',
    'document.images[0].setAttribute(document.title, "/collect")',
    'document.images[0].setAttributeNS(null, "src", "/collect")',
    'Element.prototype.setAttribute.call(document.images[0], "src", "/collect")',
    'const set = document.images[0].setAttribute; set.call(document.images[0], "src", "/collect")',
    'document.images[0]["setAttribute"].apply(document.images[0], ["src", "/collect"])',
    'document.images[0].toggleAttribute("src")',
    'document.images[0].attributes.src.value = "/collect"',
    'document.images[0].getAttributeNode("src").value = "/collect"',
    'document.images[0].attributes.getNamedItem("src").nodeValue = "/collect"',
    'Object.assign(document.images[0], { src: "/collect" })',
    'Object.assign(document.querySelector("img"), JSON.parse("{}"))',
    'Object.assign(document.querySelector("img"), { ["s" + "rc"]: "/collect" })',
    'Object.assign(...[document.images[0], { src: "/collect" }])',
    'document.images[0].setAttribute(...["src", "/collect"])',
    'const fill = Object.assign; fill(document.images[0], { src: "/collect" })',
    'Object["assign"](document.images[0], { src: "/collect" })',
    'Object.defineProperty(document.images[0], "src", JSON.parse("{}"))',
    'Reflect.set(document.images[0], "src", "/collect")',
    'Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, "src").set.call(document.images[0], "/collect")',
    'document.images[0].__lookupSetter__("src").call(document.images[0], "/collect")',
    '[document.images[0].src] = ["/collect"]',
    '({ address: document.images[0].src } = { address: "/collect" })',
    'for (document.images[0].src of ["/collect"]);',
    'document.forms[0].action = "/collect"',
    'document.forms[0].elements[0].formAction = "/collect"',
    'document.querySelector("object").data = "/collect"',
    'document.querySelector("video").poster = "/collect"',
    'document.querySelector("video").play()',
    'document.images[0].loading = "eager"',
    'document.querySelector("link").media = "all"',
    'document.body.onclick = () => {}',
  ],
  'markup or a script from text': [
    'document.body.innerHTML = "<img src=/collect>"',
    'document.body["inner" + "HTML"] = ""',
    'document.body.outerHTML = ""',
    'document.body.insertAdjacentHTML("beforeend", "")',
    'document.body.setHTML("")',
    'document.body.setHTMLUnsafe("")',
    'Document.parseHTMLUnsafe("")',
    'document.write("<img src=/collect>")',
    'document["wri" + "te"]("")',
    'document.writeln("")',
    'document.execCommand("insertHTML", false, "")',
    'new DOMParser().parseFromString("", "text/html")',
    'document.createRange().createContextualFragment("")',
    'document.querySelector("iframe").srcdoc = ""',
    'eval("1")',
    '(0, eval)("1")',
    'new Function("1")()',
    'Function("1")()',
    '(() => {}).constructor("1")()',
    '[]["filter"]["constr" + "uctor"]("1")()',
    'const names = JSON.parse("[]"); [][names[0]][names[1]]("1")()',
    'const { key, other } = JSON.parse("{}"); [][key][other]("1")()',
    'const { key } = JSON.parse("{}"); const run = [][key]; run("1")()',
    'Object.getPrototypeOf(async () => {}).constructor("1")()',
    'setTimeout("1")',
    'setTimeout("send" + "()")',
    'setInterval(`1`)',
    'setTimeout(document.title)',
    'const code = document.title; setTimeout(code, 0)',
    'const later = setTimeout; later("1")',
    'window.setTimeout("1")',
    'setTimeout.call(window, "1")',
    'document.links[0].title = "javascript:1"',
    'with (window) fetch("/collect")',
  ],
  'another script': [
    'import("/more.js")',
    'import(document.title)',
    'import.meta.resolve("/more.js")',
    'import.meta.url',
    'importScripts("/more.js")',
    'new Worker("/worker.js")',
    'new SharedWorker("/worker.js")',
    'navigator.serviceWorker.register("/worker.js")',
    'CSS.paintWorklet.addModule("/worklet.js")',
    'new AudioContext().audioWorklet.addModule("/worklet.js")',
    'WebAssembly.compile(bytes)',
  ],
  'leaving the page': [
    'location = "/collect"',
    'window.location = "/collect"',
    'window["loca" + "tion"] = "/collect"',
    'document.location = "/collect"',
    'location.href = "/collect"',
    'location.hash = "who"',
    'location["href"] = "/collect"',
    'location.assign("/collect")',
    'location["assign"]("/collect")',
    'location["ass" + "ign"]("/collect")',
    'const { assign } = location; assign.call(location, "/collect")',
    'const here = location; here.assign("/collect")',
    'const here = window.location; here.replace("/collect")',
    'const here = { place: window.location }; here.place.reload()',
    '((here) => here.replace("/collect"))(location)',
    'function leave(here) { here.assign("/collect"); } leave(document.location)',
    'window.location.replace("/collect")',
    'location.reload()',
    '[location.href] = ["/collect"]',
    'window.open("/collect")',
    'self.open("/collect")',
    'document.open("/collect", "", "")',
    'document.defaultView.open("/collect")',
    'const { open: show } = window; show("/collect")',
    'top.location = "/collect"',
    'parent.location.href = "/collect"',
    'frames[0].location = "/collect"',
    'opener.location = "/collect"',
    'history.pushState(null, "", "?who")',
    'history.replaceState(null, "", "?who")',
    'history.back()',
    'history.go(-1)',
    'window.history.forward()',
    'const past = window.history; past.back()',
    'navigation.navigate("/collect")',
    'window.navigation.navigate("/collect")',
    'window.navigation.back()',
    'document.forms[0].submit()',
    'document.forms[0].requestSubmit()',
    'document.links[0].click()',
    'document.links[0]["cl" + "ick"]()',
    'HTMLElement.prototype.click.call(document.links[0])',
    'document.links[0].dispatchEvent(new MouseEvent("click"))',
  ],
  'style that loads': [
    'document.body.style.backgroundImage = "none"',
    'document.body.style.background = document.title',
    'document.body.style["back" + "ground"] = document.title',
    'document.body.style[document.title] = document.title',
    'document.body.style = document.title',
    'document.body.style.cssText = document.title',
    'document.body.style.setProperty("background", document.title)',
    'const text = "url(/collect)"',
    'const text = "u" + "rl(/collect)"',
    'const text = `url(${document.title})`',
    'const text = "image-set(\'/collect\' 1x)"',
    'const text = "@import \'/collect\'"',
    'new CSSStyleSheet().replaceSync("p{background:url(/collect)}")',
    'new CSSStyleSheet().replaceSync(document.title)',
    'new CSSStyleSheet().replace(document.title)',
    'const sheet = new CSSStyleSheet(); sheet["replace" + "Sync"](document.title)',
    'const write = new CSSStyleSheet().replaceSync; write.call(null, document.title)',
    'new CSSStyleSheet().insertRule(document.title)',
    'document.styleSheets[0].cssRules[0].style.background = document.title',
    'document.body.animate({ backgroundImage: [document.title] }, 1)',
    'document.body.animate({ opacity: [0, 0], background: [document.title] }, 1)',
    'new KeyframeEffect(document.body, JSON.parse("{}"), 1)',
    'document.body.attributeStyleMap.set("background-image", document.title)',
  ],
  'listening and speaking to others': [
    'addEventListener("message", () => {})',
    'window.addEventListener("message", () => {})',
    'window["addEventListener"]("message", () => {})',
    'window.addEventListener("mess" + "age", () => {})',
    'const type = "message"; document.addEventListener(type, () => {})',
    'for (const type of ["click", "message"]) window.addEventListener(type, () => {})',
    'window.addEventListener(document.title, () => {})',
    '((names) => names)(["message"])',
    'const listen = window.addEventListener; listen("message", () => {})',
    'EventTarget.prototype.addEventListener.call(window, "message", () => {})',
    'window.onmessage = () => {}',
    'onmessage = () => {}',
    'window["on" + "message"] = () => {}',
    'postMessage("who", "*")',
    'window.postMessage("who", "*")',
    'parent.postMessage("who", "*")',
    'document.querySelector("iframe").contentWindow.postMessage("who", "*")',
    'new MessageChannel().port1.start()',
  ],
  'a name that hides': [
    'globalThis["fet" + "ch"]("/collect")',
    'self["fet" + "ch"]("/collect")',
    'top["fet" + "ch"]("/collect")',
    'parent["fet" + "ch"]("/collect")',
    'frames["fet" + "ch"]("/collect")',
    'window[`fet${"ch"}`]("/collect")',
    'window["f" + ["e", "t"].join("") + "ch"]("/collect")',
    'window["hctef".split("").reverse().join("")]("/collect")',
    'window["FETCH".toLowerCase()]("/collect")',
    'const name = "fet" + "ch"; window[name]("/collect")',
    'const [first, last] = ["fet", "ch"]; window[first + last]("/collect")',
    'window[atob("ZmV0Y2g=")]("/collect")',
    'window[String.fromCharCode(102, 101, 116, 99, 104)]("/collect")',
    'window[decodeURIComponent("%66etch")]("/collect")',
    'window[document.title]("/collect")',
    'const name = document.title; const own = window[name]',
    'const view = window; view[document.title]',
    'const holder = { view: window }; holder.view[document.title]',
    'function read(from, name) { return from[name]; } read(window, document.title)',
    '[window].forEach((view) => view[document.title]("/collect"))',
    '(() => window)()[document.title]',
    'const { [document.title]: send } = window; send("/collect")',
    'Reflect.get(window, "fet" + "ch")("/collect")',
    'Reflect.get(window, document.title)("/collect")',
    'Object.values(window).find((each) => each.name === "fet" + "ch")("/collect")',
    'Object.entries(globalThis).forEach(([, each]) => each("/collect"))',
    'const all = { ...window }; all[document.title]("/collect")',
    'new Proxy(window, { get: (view, name) => view[name] })',
    'window[String.raw`fetch`]("/collect")',
    'new Map([["view", window]]).get("view")[document.title]',
    'const views = new Map(); views.set(1, window); views.get(1)[document.title]("/collect")',
    'const views = new Map(); views.set(1, window); for (const { [document.title]: send } of views.values()) send("/collect")',
    'for (const each of Object.values({ ...window })) each("/collect")',
    'const images = new Map(); images.set(1, document.images[0]); images.get(1)["CRS".toLowerCase().split("").reverse().join("")] = "/collect"',
    'const views = [window]; views[0].gtag("event", "who")',
    '((...views) => views[0].gtag("event", "who"))(window)',
    'const table = { one() {} }; table[document.title][document.title]("1")()',
    'document[document.title]("img")',
    'navigator["send" + "Beacon"]("/collect")',
    'navigator[document.title]("/collect")',
    'document.defaultView[document.title]("/collect")',
    'document.body.ownerDocument.defaultView["fet" + "ch"]("/collect")',
    '(function () { return this; })()[document.title]("/collect")',
    'function sloppy() { this[document.title]("/collect"); } sloppy()',
    'Promise.resolve("fetch").then((name) => window[name]("/collect"))',
  ],
};
const ALL = Object.values(TAMPERINGS).flat();

describe('the built files', () => {
  test.each(listScripts(DIST))('%s names nothing that can send or load, but for the one request of model.js', (name) => {
    expect(scanCode(read(name), name)).toEqual([]);
  });

  test('are all looked at, whatever they are called', () => {
    expect(listScripts(DIST)).toEqual(expect.arrayContaining([...TAMPERED, 'core.js', 'model.js', 'selvedge.js', 'selvedge-full.js', 'shared.js']));
    expect(listScripts(DIST).join()).not.toContain('cli/');
  });
});

describe.each(Object.keys(TAMPERINGS))('a tampered copy is found out: %s', (kind) => {
  test.each(TAMPERINGS[kind]!)('%s', (tampering) => {
    expect(scanCode(`${read('selvedge-early.min.js')}\n{ ${tampering} }`, 'selvedge-early.min.js').filter(({ line }) => line > 1)).not.toEqual([]);
  });
});

test.each(TAMPERED)('a copy of %s with all of them, each in a line, is found out in each', (name) => {
  const code = read(name).trimEnd();
  const first = code.split('\n').length + 1;
  const readable = ALL.filter((tampering) => name.startsWith('selvedge') ? !tampering.startsWith('import.meta') : !tampering.startsWith('with')); // the other kind of file cannot even be read
  const lines = new Set(scanCode([code, ...readable.map((tampering) => `{ ${tampering} }`)].join('\n'), name).map(({ line }) => line));
  expect(readable.filter((_, index) => !lines.has(first + index))).toEqual([]);
});

test.each(['import "/more.js"', 'import { more } from "other"', 'export * from "https://example.org/more.js"', 'import { loadModel } from "./model.js"'])('a module from elsewhere is found out: %s', (statement) => {
  expect(scanCode(`${read('index.js')}\n${statement}`, 'index.js')).not.toEqual([]);
});

test('a window that is opened is found, where the file has no function of that name, and a function of that name is not', () => {
  const early = read('selvedge-early.min.js');
  expect(scanCode(`${early};open("/collect")`, 'selvedge-early.min.js')).toMatchObject([{ what: 'the global open is not on the list', code: "open('/collect')" }]);
  expect(scanCode(`${early};(() => { const open = (name) => name; open("/collect"); })()`, 'selvedge-early.min.js')).toEqual([]);
});

test.each(['var fetch; fetch("/collect")', 'if (1) { var fetch; } fetch("/collect")', '(() => fetch("/collect"))(); var fetch;'])('in a script a declaration at the top hides nothing: %s', (code) => {
  expect(scanCode(`${read('selvedge.min.js')}\n${code}`, 'selvedge.min.js')).not.toEqual([]);
});

test('a source map from elsewhere is found out', () => {
  expect(scanCode(`${read('selvedge-early.min.js')}\n//# sourceMappingURL=https://example.org/map`, 'selvedge-early.min.js')).toHaveLength(1);
});

describe('what is allowed is allowed as often as it is needed, and no more', () => {
  test.each(CODE.map(({ code, most }) => [code, most] as const))('%s, %i', (code, most) => {
    const use = code.startsWith('`') ? `((_) => { const text = (_) => ${code.replace('(_,_)', '(_,$)')}; _.replaceSync(text(_)); })` : `(async function (_) { ${code} })`;
    const times = (count: number) => `${use};\n`.repeat(Math.ceil(code.startsWith('_.set') ? count / 2 : count)); // that one counts twice
    expect(scanCode(times(most), 'other.js')).toEqual([]);
    expect(scanCode(times(most + 1), 'other.js')).not.toEqual([]);
  });

  test('some built file needs each of them as often', () => {
    const needed = new Map<string, number>();
    for (const name of listScripts(DIST)) {
      const uses = scanCode(read(name), name, []).map(({ code }) => code);
      for (const code of uses) needed.set(code, Math.max(needed.get(code) ?? 0, uses.filter((each) => each === code).length));
    }
    expect(CODE.filter(({ code, most }) => needed.get(code) !== most)).toEqual([]);
  });

  test('model.js has its request, and no second one', () => {
    const model = read('model.js').replace(/\/\/# source.*/, '');
    expect(scanCode(model, 'index.js')).toMatchObject([{ what: 'the global fetch is not on the list', code: 'fetch(_,_)' }]);
    expect(scanCode(`${model}\n{ const url = '', options = {}; fetch(url, options); }`, 'model.js')).toHaveLength(1);
    expect(scanCode(model.replace('fetch(url, options)', 'options'), 'model.js')).toMatchObject([{ what: 'the one request is not there' }]);
  });
});

describe('from the command line', () => {
  function scan(files: Readonly<Record<string, string>>) {
    const folder = mkdtempSync(join(tmpdir(), 'selvedge-scan-'));
    mkdirSync(join(folder, 'cli'));
    copyFileSync(join(DIST, 'selvedge-early.min.js'), join(folder, 'selvedge-early.min.js'));
    for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code);
    try {
      return { code: 0, said: execFileSync(process.execPath, [fileURLToPath(new URL('../../../scripts/scan.mjs', import.meta.url)), folder], { encoding: 'utf8', stdio: 'pipe' }) };
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: string };
      return { code: status, said: stderr };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('it ends with 0 when there is nothing, also where the command line may do what it likes', () => {
    expect(scan({ 'cli/cli.js': 'fetch("/x")' })).toEqual({ code: 0, said: '1 files, 0 findings\n' });
  });

  test('it ends with 1 and names the file, the line and what it is', () => {
    expect(scan({ 'other.js': 'const one = 1;\n  fetch("/x");' })).toEqual({ code: 1, said: "other.js:2:3  the global fetch is not on the list  fetch('/x')\n" });
  });
});
