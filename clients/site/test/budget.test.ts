import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const dist = resolve(__dirname, '../dist');
const FIRST_LOAD_BYTES = 200_000;
const read = (path: string): string => readFileSync(resolve(dist, path), 'utf8');

/** These look at the built site; `clients/build` makes it. Without it they are skipped, and the runner says so. */
describe.skipIf(!existsSync(resolve(dist, 'index.html')))('the built site @N5', () => {
  it('loads its first page within 200 kB compressed', () => {
    const html = read('index.html');
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!.slice(1));
    expect(files.length).toBeGreaterThan(0);
    const sizes = files.map((file) => statSync(resolve(dist, existsSync(resolve(dist, `${file}.gz`)) ? `${file}.gz` : file)).size);
    expect(sizes.reduce((sum, size) => sum + size, html.length)).toBeLessThan(FIRST_LOAD_BYTES);
  });

  it('needs no inline script or style and asks nobody else @N1', () => {
    const html = read('index.html');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    for (const name of readdirSync(resolve(dist, 'assets')).filter((file) => file.endsWith('.css'))) {
      expect(read(`assets/${name}`), name).not.toMatch(/url\((?!["']?\/assets\/)|@import/);
    }
  });

  it('has compressed copies that are the files themselves', () => {
    const names = readdirSync(resolve(dist, 'assets')).filter((file) => /\.(br|gz)$/.test(file));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const copy = readFileSync(resolve(dist, 'assets', name));
      const plain = name.endsWith('.gz') ? gunzipSync(copy) : brotliDecompressSync(copy);
      expect(plain.toString('utf8') === read(`assets/${name.slice(0, -3)}`), name).toBe(true);
    }
  });

  it('keeps the development mock out', () => {
    for (const name of readdirSync(resolve(dist, 'assets')).filter((file) => file.endsWith('.js'))) expect(read(`assets/${name}`), name).not.toContain('滨江');
  });

  it('tells the service worker only files that exist', () => {
    const kept = JSON.parse(read('sw.js').match(/const FILES = (\[.*\]);/)![1]!) as string[];
    expect(kept.length).toBeGreaterThan(5);
    for (const file of kept.filter((name) => name !== '/')) expect(existsSync(resolve(dist, file.slice(1))), file).toBe(true);
  });
});
