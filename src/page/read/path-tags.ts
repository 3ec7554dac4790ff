import { normalise, type Tag } from '../../core/tags.js';

const MAX_FOLDERS = 3;

/** Weak tags from the path of a link: the folders above the page, as levels of the facet `path`. `/women/shoes/7.html` is in `women > shoes`. */
export function pathTags(pathname: string): Tag[] {
  const tags: Tag[] = [];
  let path = '';
  for (const folder of pathname.split('/').slice(1, -1).slice(0, MAX_FOLDERS)) {
    const level = normalise(folder.replaceAll('>', ' '), 64);
    if (!level) continue;
    path = path ? `${path} > ${level}` : level;
    tags.push(`path:${path}`);
  }
  return tags;
}
