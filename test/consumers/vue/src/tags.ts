import 'colloquy/define';
import { createApp } from 'vue';
import Tags from './Tags.vue';

createApp(Tags).mount('#app');
