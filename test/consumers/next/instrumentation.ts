// Runs once when the server starts, but not while pages are made in advance: the layout imports the same module.
export async function register() {
  await import('./app/printing');
}
