import { defineCollection } from 'astro:content';
import { colloquyLoader } from 'colloquy/astro';

export const collections = {
  essays: defineCollection({
    loader: colloquyLoader({ folder: 'public/essays', base: 'https://example.org/essays/' }),
  }),
};
