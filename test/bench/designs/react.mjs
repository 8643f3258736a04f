import { createElement, memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { measureComponents } from './component-design.mjs';

let root;

measureComponents({ createElement, memo, useState }, (element, place) => {
  root ??= createRoot(place);
  root.render(element);
});
