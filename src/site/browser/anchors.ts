// Former addresses of replies, such as `#comment-51`: the browser goes to the element that has kept the name. This
// changes the address into the one of today, which the elements know, so that the reply is marked and focused too.
export {};

function follow(): void {
  let name: string;
  try {
    name = decodeURIComponent(location.hash.slice(1));
  } catch {
    return;
  }
  if (!name) return;
  const former = document.querySelector(`[name="${CSS.escape(name)}"], [data-former~="${CSS.escape(name)}"]`);
  const reply = former?.closest('article[id]');
  if (reply && reply.id !== name) location.replace(`#${encodeURIComponent(reply.id)}`);
}

addEventListener('hashchange', follow);
follow();
