// A second place in the same thread: what this device keeps, beside what the server has.
import { localSource } from 'colloquy/sources/local';

const discussion = document.querySelector('colloquy-discussion');
discussion.beside = [{ source: localSource(), thread: 'trust-based-selling-between-cultures' }];
