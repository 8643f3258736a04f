import { printWith } from 'colloquy/react/server';

// Any module that runs on the server may say this, and nothing happens in the browser.
printWith({ form: { action: '/replies' } });
