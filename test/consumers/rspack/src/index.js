import 'colloquy/define';
import { discussion } from 'colloquy/content';

const element = document.createElement('colloquy-discussion');
element.data = discussion;
document.body.append(element);
