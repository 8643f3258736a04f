import { createElement, render } from 'preact';
import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import { measureComponents } from './component-design.mjs';

measureComponents({ createElement, memo, useState }, render);
