import type { Plugin } from 'vite';

export function standalone(): Plugin;
