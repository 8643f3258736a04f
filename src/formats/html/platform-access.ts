/**
 * Reads a property of a node as the platform defines it. Forms and documents also return what is in them:
 * after `<form><input name="firstChild">` the form's `firstChild` is that field, wherever it is.
 */
export function platform<T extends Node, K extends keyof T>(node: T, key: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(node) as object, key, node) as T[K];
}

/** An attribute as it was written, or an empty string. */
export function attribute(element: Element, name: string): string {
  return platform(element, 'getAttribute').call(element, name) ?? '';
}
