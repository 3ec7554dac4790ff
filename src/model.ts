// The entry `selvedge/model`: the one part of the package that loads, and only the file that the site names.
import { SelvedgeError } from './core/errors.js';
import { createRankModel } from './core/model/rank-model.js';
import { readModel } from './core/model/read-model.js';
import type { RankModel } from './core/rank/model-terms.js';
import { openWhenIdle } from './page/open-model.js';

export type { RankModel } from './core/rank/model-terms.js';

/**
 * Opens a model that was built with `npx selvedge model build`.
 *
 * @param bytes What is in `model.bin`.
 * @returns What `selvedge.useModel()` takes.
 * @throws {SelvedgeError} `model-invalid` when it was cut or changed on its way, is of a later version, or is no model.
 */
export function openModel(bytes: ArrayBuffer | Uint8Array): RankModel {
  return createRankModel(readModel(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), (part) => new TextDecoder().decode(part)));
}

/**
 * Loads a model and opens it in steps of a few milliseconds, when the page has nothing else to do.
 *
 * @param url Where the site serves `model.bin`.
 * @param options Of `fetch()`, like `signal` or `cache`.
 * @throws {SelvedgeError} `model-invalid`, also when it cannot be had; the cause says why.
 * @example selvedge.useModel(await loadModel('/model.bin'));
 */
export async function loadModel(url: string | URL, options?: RequestInit): Promise<RankModel> {
  return openWhenIdle(new Uint8Array(await load(url, options)));
}

async function load(url: string | URL, options: RequestInit | undefined): Promise<ArrayBuffer> {
  const response = await fetch(url, options).catch((cause: unknown) => {
    throw new SelvedgeError('model-invalid', `The model could not be had from ${String(url)}`, { cause });
  });
  if (!response.ok) throw new SelvedgeError('model-invalid', `The model could not be had from ${String(url)}: status ${response.status}`);
  return response.arrayBuffer();
}
