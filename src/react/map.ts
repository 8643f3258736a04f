// The default import: a patched `createElement` (@lit-labs/ssr-react) is seen only through it.
import React from 'react';
import { createComponent, type ReactWebComponent } from '@lit/react';
import { ColloquyMap as MapElement } from '../elements/map/define.js';

/** `<colloquy-map>`. Apart from the other wrappers: few pages show it, and the others do not fetch it. */
export const ColloquyMap: ReactWebComponent<MapElement> = createComponent<MapElement, Record<never, never>>({
  react: React,
  tagName: 'colloquy-map',
  elementClass: MapElement,
});
