import { entitiesOf, firstText, isOfType, valuesOf, type Entity } from './entity.js';
import type { PathOf } from './schema-item.js';

const SITES: ReadonlySet<string> = new Set(['WebSite']);
const SEARCHES: ReadonlySet<string> = new Set(['SearchAction']);
/** A parameter of an address template: `q={search_term_string}`. */
const PARAMETER = /[?&]([^?&=#{}]+)=\{([^{}]*)\}/g;

/**
 * The parameters in which a site's search takes what is searched for, as its `WebSite` says: those of `potentialAction` on this site, by
 * `target` or its `urlTemplate`. Of several in one template it is the one that `query-input` names, or else the first.
 *
 * @see https://schema.org/SearchAction
 */
export function searchParametersOf(entities: readonly Entity[], pathOf: PathOf): string[] {
  const actions = entities.filter((entity) => isOfType(entity, SITES)).flatMap((site) => entitiesOf(site, 'potentialAction'));
  return actions.filter((action) => isOfType(action, SEARCHES)).flatMap((action) => {
    const input = entitiesOf(action, 'query-input').map((each) => firstText(each, 'valueName'))[0] ?? firstText(action, 'query-input').split('name=')[1];
    const templates = [action, ...entitiesOf(action, 'target')].flatMap((each) => valuesOf(each, 'target', 'urlTemplate')).filter((each) => typeof each === 'string');
    return templates.filter((template) => pathOf(template) !== null).flatMap((template) => {
      const parameters = [...template.matchAll(PARAMETER)];
      const parameter = parameters.find(([, , name]) => name === input) ?? parameters[0];
      return parameter ? [parameter[1]!] : [];
    });
  });
}
