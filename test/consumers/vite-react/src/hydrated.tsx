import { hydrateRoot } from 'react-dom/client';
import { Essay } from './essay';

const root = document.querySelector('#root')!;
hydrateRoot(root, <Essay own={location.search === '?own'} />, { onRecoverableError: (error) => console.error(error) });
