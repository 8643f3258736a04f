import { renderToString } from 'react-dom/server';
import { printWith } from 'colloquy/react/server';
import { Essay } from './essay';

printWith({ form: { action: '/replies' } });

export const print = (own: boolean): string => renderToString(<Essay own={own} />);
