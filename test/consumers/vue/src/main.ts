import { createSSRApp } from 'vue';
import App from './App.vue';
import Composed from './Composed.vue';

createSSRApp(new URLSearchParams(location.search).has('composed') ? Composed : App).mount('#app');
