import { colloquy } from 'colloquy/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [colloquy({ folder: 'essays' })],
});
