// Leads on from a former address, and takes the fragment along: it may name a reply.
const to = document.currentScript?.dataset['to'];
if (to) location.replace(new URL(to, location.href).href + location.hash);
