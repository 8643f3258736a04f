import { discussion } from 'colloquy/content';
import { Essay } from './essay';

export default function Page() {
  return <Essay discussion={discussion} />;
}
