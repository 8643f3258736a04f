import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './App.vue';
import Composed from './Composed.vue';

export const render = (composed: boolean): Promise<string> => renderToString(createSSRApp(composed ? Composed : App));
