/** How every test starts the Chromium that the first step found (`CHROME_PATH`). */
export function chromiumLaunch(): { executablePath: string; args: string[] } {
  const executablePath = process.env['CHROME_PATH'];
  if (!executablePath) throw new Error('CHROME_PATH is not set: run this through npm, which finds Chromium.');
  const quiet = [
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
    '--disable-component-update',
  ];
  // Chromium's sandbox refuses to run as root, which is who runs in most containers.
  return { executablePath, args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet };
}
