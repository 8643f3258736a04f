import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    rolldownOptions: {
      input: ['wrappers.html', 'tags.html', 'headlines.html', 'hydrated.html'],
    },
  },
});
