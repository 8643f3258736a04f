// Usage: node test/servers/wordpress/start.mjs
// Serves a real WordPress until it is interrupted. PORT chooses the port; any free one is used otherwise.
import { startWordPress } from './index.mjs';

const wordpress = await startWordPress({ ...(process.env.PORT && { port: Number(process.env.PORT) }) });
const thread = await wordpress.post({ post_title: 'Trust-based selling between cultures' });
console.log(`WordPress ${wordpress.version} at ${wordpress.url} (admin, password admin); Ctrl+C ends it
<colloquy-discussion backend="wordpress" endpoint="${wordpress.url}" thread="${thread}"></colloquy-discussion>`);

process.once('SIGINT', () => void wordpress.close());
process.once('SIGTERM', () => void wordpress.close());
