import { renderToString } from 'react-dom/server';
import { printWith } from 'colloquy/react/server';
import { Essay } from './essay';

printWith({ form: { action: '/replies', fields: { website: 'optional' }, reach: 'device' } });

export const print = (own: boolean): string => renderToString(<Essay own={own} />);
