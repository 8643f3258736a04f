import 'colloquy/define';
import { essays, loadEssay, type Slug } from 'colloquy:essays';

const list = document.querySelector('ul')!;
for (const { slug, headline } of essays) {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: `#${slug}`, textContent: headline });
  item.append(link);
  list.append(item);
}

async function show(slug: Slug): Promise<void> {
  document.querySelector('colloquy-discussion')!.data = await loadEssay(slug);
}

await show('waiting-for-the-kettle');
