// Measures the seat map's frames in headless chromium: npm run bench -w @grandstand/seatmap
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const SEATS = 80_000;
const STEPS = 240;
const SCREENS = [
  { name: 'laptop', width: 1440, height: 900, ratio: 1, least: 50 },
  { name: 'laptop, dense', width: 1440, height: 900, ratio: 2, least: 50 },
  { name: 'phone', width: 390, height: 844, ratio: 3, least: 30 },
];

const port = Number(process.env.PORT ?? 18190);
const server = await createServer({ root: new URL('../../..', import.meta.url).pathname, configFile: false, server: { port, host: '127.0.0.1' }, logLevel: 'error' });
await server.listen();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
for (const screen of SCREENS) {
  const page = await browser.newPage({ viewport: { width: screen.width, height: screen.height }, deviceScaleFactor: screen.ratio });
  await page.goto(`http://127.0.0.1:${port}/packages/seatmap/bench/index.html?seats=${SEATS}`);
  await page.waitForFunction(() => globalThis.measureSeatMap && document.querySelector('canvas'));
  const figures = await page.evaluate((steps) => globalThis.measureSeatMap(steps), STEPS);
  process.stdout.write(`${screen.name} ${screen.width}x${screen.height}@${screen.ratio}: ${figures.seats} seats, ${figures.fps.toFixed(1)} frames/s, `
    + `paint ${figures.medianMs.toFixed(1)} ms median, ${figures.p95Ms.toFixed(1)} ms p95 (wanted ${screen.least} frames/s)\n`);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/seatmap-${screen.width}-${screen.ratio}.png` });
  await page.close();
}
await browser.close();
await server.close();
