/** Runs once when the server starts: sets the post going. */
export async function register(): Promise<void> {
  // Written so that the build for other runtimes leaves the import out.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startPost } = await import('./lib/desk/mail-post');
    startPost();
  }
}
