/**
 * What is loaded when it comes near what the visitor sees, by the browser or, as far as that can be told, by a script of the page: whoever serves it can infer what came up.
 */
const LAZY_MEDIA = '[loading=lazy i],[data-src],[data-srcset],[data-bg]';
/** What is loaded as soon as it is in the page. */
const MEDIA = 'img,picture,iframe,video,audio,embed,object,image,script,link,style,[type=image i],[style*=url i]';

/** What this asks of elements. */
interface Asked {
  matches(selector: string): boolean;
  querySelector(selector: string): unknown;
}

/** True for an element with media that would load because it was moved. Pictures of a style sheet are not seen here. */
export function hasLazyMedia(element: Asked): boolean {
  return element.matches(LAZY_MEDIA) || !!element.querySelector(LAZY_MEDIA);
}

/** True for a template with media, which load because it was chosen. */
export function hasMedia({ content }: { readonly content: Pick<Asked, 'querySelector'> }): boolean {
  return !!content.querySelector(MEDIA);
}
