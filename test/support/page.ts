import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

type Node = Tree.Node;
export type Element = Tree.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

/** A page as a browser would read it. */
export const pageOf = (html: string): Tree.Document => parse(html);

/** The elements below a node, in the order of the page; all, or those of one name. */
export const elementsIn = (node: Node, name?: string): Element[] =>
  childrenOf(node).flatMap((child) => [
    ...(isElement(child) && (name === undefined || child.tagName === name) ? [child] : []),
    ...elementsIn(child, name),
  ]);

/** The text below a node. */
export const textOf = (node: Node): string =>
  'value' in node ? node.value : childrenOf(node).map(textOf).join('');

/** The value of an attribute; null where there is none. */
export const attributeOf = (element: Element, name: string): string | null =>
  element.attrs.find((each) => each.name === name)?.value ?? null;

/** The elements below a node that have a class. */
export const classed = (node: Node, name: string): Element[] =>
  elementsIn(node).filter((each) => (attributeOf(each, 'class') ?? '').split(' ').includes(name));

/** The page's tree without its texts: every element with the names of its attributes. */
export const skeletonOf = (node: Node): string =>
  childrenOf(node)
    .map((child) => {
      if (!isElement(child)) return child.nodeName === '#comment' ? '<!-->' : '';
      const names = child.attrs.map((each) => each.name).join(' ');
      return `<${child.tagName} ${names}>${skeletonOf(child)}</>`;
    })
    .join('');
