// What the page needs beside its HTML, for what a reader does next.
import 'colloquy/define';
